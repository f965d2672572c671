import { isOfToday } from './is-of-today.ts'
import { formatVersion, type GraphDocument, graphDocument } from './document.ts'
import { fillIn } from './fill-in.ts'
import { describeJson, isRecord, type Json, type JsonRecord } from './json.ts'
import type { LoadError } from './load-error.ts'
import { describeIssues } from './load-issue.ts'
import type { Notice } from './load-notice.ts'
import { locateJsonError } from './locate-json-error.ts'
import { migrations } from './migrations/all.ts'
import { runMigrations } from './migrations/run.ts'
import { repairDuplicates } from './repair-duplicates.ts'
import { scanJson } from './scan-json.ts'
import { tidyDocument } from './tidy.ts'

/** A document with what was done to open it, or why there is none. */
export type LoadResult = { ok: true; document: GraphDocument; notices: Notice[] } | { ok: false; error: LoadError }

/** Longer files are refused before anything looks at them; some 60,000 nodes are shorter. */
export const maxCharacters = 32 * 1024 * 1024

/** Known besides the text. */
export interface LoadOptions {
  /** Taken where an old file has no time of its own, such as the file's own; ISO 8601, UTC. The start of 1970 by default. */
  now?: string
}

/**
 * Reads a graph file: today's format and older ones.
 *
 * Never throws, whatever the text. Nothing is lost: unknown node types, parameters and handles stay as they are (they
 * open as placeholders and save back unchanged), wires to nowhere stay for validation to report, and of two records with
 * one id the later gets its own, with a notice. Positions are rounded to whole pixels and lists are in the file's order.
 *
 * @param text - the whole file
 */
export function loadGraph(text: string, options: LoadOptions = {}): LoadResult {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const notices: Notice[] = []
  const notify = (notice: Notice): void => void notices.push(notice)
  const version = readVersion(parsed.root)
  if (typeof version !== 'number') return { ok: false, error: version }
  const context = { now: options.now ?? '1970-01-01T00:00:00.000Z', notify }
  const migrated = runMigrations(parsed.root, version, formatVersion, migrations, context)
  if (!migrated.ok) return migrated
  if (version < formatVersion) {
    notices.unshift({ code: 'migrated', message: 'This graph had an older format; saving it writes the current one.' })
  }
  const file = fillIn(migrated.file, notify)
  const checked = graphDocument.safeParse(file)
  if (!checked.success) return { ok: false, error: describeIssues(file, checked.error.issues) }
  return { ok: true, document: tidyDocument(repairDuplicates(checked.data, notify)), notices }
}

function parse(text: string): { ok: true; root: JsonRecord } | { ok: false; error: LoadError } {
  if (text.length > maxCharacters) {
    return {
      ok: false,
      error: { code: 'too_large', what: 'characters', limit: maxCharacters, found: text.length },
    }
  }
  // Some editors of text put a byte order mark first.
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (source.trim() === '') return { ok: false, error: { code: 'empty' } }
  let root: Json
  try {
    root = JSON.parse(source) as Json
  } catch {
    return { ok: false, error: { code: 'not_json', ...locateJsonError(source) } }
  }
  if (!isRecord(root)) return { ok: false, error: { code: 'not_a_graph', found: describeJson(root) } }
  const harm = scanJson(root)
  return harm === undefined ? { ok: true, root } : { ok: false, error: harm }
}

/** The version of a file's format, 0 for the shape from before `format` was written; or why it is no graph to read. */
function readVersion(root: JsonRecord): number | LoadError {
  const { format, version, nodes } = root
  if (format === undefined && Array.isArray(nodes) && (version === undefined || isOldVersion(version))) {
    // Nodes of today without the mark of today's format: reading them as old ones would tear them apart.
    return isOfToday(nodes) ? wrongHead('format', '"manim-nodes"', format) : 0
  }
  if (format !== 'manim-nodes') return { code: 'not_a_graph', found: describeJson(root) }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return wrongHead('version', `a whole number (today's version is ${formatVersion})`, version)
  }
  if (version <= formatVersion) return version
  return { code: 'newer_version', version: String(version), supported: formatVersion }
}

function wrongHead(field: string, expected: string, value: unknown): LoadError {
  const found = describeJson(value)
  return { code: 'invalid_record', path: [field], record: 'the file', field, expected, found, more: 0 }
}

function isOldVersion(version: Json): boolean {
  return typeof version === 'number' ? version < 2 : typeof version === 'string' && /^v?[01](\.\d+)*$/.test(version)
}
