import type { LogLevel } from '../../api/contract/log-level.ts'
import { printable } from './printable.ts'

/** What of a context is worth its place on a line for people. */
const shown = ['graph_id', 'project', 'job_id', 'session', 'request_id', 'node', 'code', 'error'] as const

/** A message as one line on a terminal: level, time of day, message, and which graph, job or request it is about. */
export function consoleLine(
  level: LogLevel,
  message: string,
  context: Readonly<Record<string, unknown>>,
  now = new Date(),
): string {
  const facts = shown.flatMap((name) => {
    const value = context[name]
    if (value === undefined || value === null || (typeof value === 'object' && name !== 'error')) return []
    return [`${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`]
  })
  const time = now.toTimeString().slice(0, 8)
  const end = facts.length ? `  (${facts.join(', ')})` : ''
  return `${level.padEnd(8)} ${time} ${printable(message + end)}\n`
}
