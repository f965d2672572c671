import { defaultSettings } from './document.ts'
import { isRecord, type Json, type JsonRecord } from './json.ts'
import type { Notice } from './load-notice.ts'

/**
 * Adds to a graph of today's version what has one obvious value when it is missing: settings (so that a new setting
 * needs no new version) and the lists of frames, notes and subgraphs. What a graph is made of, its nodes and wires, is
 * never made up: without them the file is damaged.
 *
 * @param file - the parsed file; not changed
 */
export function fillIn(file: JsonRecord, notify: (notice: Notice) => void): JsonRecord {
  const filled: JsonRecord = { ...file }
  for (const list of ['frames', 'notes', 'subgraphs']) {
    if (Object.hasOwn(file, list)) continue
    filled[list] = []
    notify({ code: 'filled_in', message: `The list of ${list} was missing and is taken as empty.` })
  }
  const settings = file['settings'] ?? {}
  if (!isRecord(settings)) return filled
  const missing = Object.entries(defaultSettings).filter(([name]) => !Object.hasOwn(settings, name))
  if (missing.length === 0) return filled
  const names = missing.map(([name]) => name).join(', ')
  const message = Object.hasOwn(file, 'settings')
    ? `Settings were missing and have their defaults: ${names}.`
    : 'The settings were missing and have their defaults.'
  notify({ code: 'filled_in', message })
  filled['settings'] = { ...settings, ...(structuredClone(Object.fromEntries(missing)) as Record<string, Json>) }
  return filled
}
