/**
 * What becomes of a request that was sent, but not answered, when the connection was lost.
 *
 * Those below only read, and are sent again, once, after the next `hello`. All others are rejected with `CONNECTION_LOST`:
 * a save, an export or a deletion may have been carried out, and only whoever asked can tell what to do then. Requests
 * of a preview are among the others because its session ended with the connection.
 */
import type { Method } from './methods.ts'

const sentAgain: ReadonlySet<string> = new Set([
  'hello',
  'catalogue.index',
  'catalogue.source',
  'catalogue.get',
  'templates.list',
  'templates.get',
  'assets.list',
  'settings.get',
  'doctor.run',
  'logs.tail',
  'logs.report',
  'storage.report',
  'documents.list',
  'documents.open',
  'documents.open_data',
  'documents.recoveries',
  'documents.recover',
  'documents.history',
  'documents.restore',
  'exports.list',
  'exports.failure',
] satisfies Method[])

/** Whether a request may be sent a second time, not knowing whether the first was carried out. */
export function isSentAgain(method: Method): boolean {
  return sentAgain.has(method)
}
