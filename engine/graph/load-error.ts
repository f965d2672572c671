/** Why a graph file could not be opened: a closed set, each member with its own sentence. */

/** One reason. `describeLoadError` says it in words. */
export type LoadError =
  /** The text has nothing in it. */
  | { code: 'empty' }
  /** More characters, or brackets within brackets, than any graph has. */
  | { code: 'too_large'; what: 'characters' | 'levels'; limit: number; found: number }
  /** No JSON: line and column from 1, and what was seen there. */
  | { code: 'not_json'; line: number; column: number; found: string }
  /** JSON, but nothing of ours; `found` says what it looks like. */
  | { code: 'not_a_graph'; found: string }
  /** Written by a later version of this program. */
  | { code: 'newer_version'; version: string; supported: number }
  /** An older shape that could not be carried over; `from` 0 is the one that called itself "1.0". */
  | { code: 'migration_failed'; from: number; to: number; reason: string }
  /** A graph with something in it that cannot be. */
  | InvalidRecord

/** The first thing in a graph that its format does not allow. */
export interface InvalidRecord {
  code: 'invalid_record'
  /** Keys and indexes from the top of the file. */
  path: (string | number)[]
  /** The record it lies in, as people call it: `node "node-3"`, `the settings`. */
  record: string
  /** Where in that record: `position.x`; empty for the record itself. */
  field: string
  /** What would be right there. */
  expected: string
  found: string
  /** How many other places are wrong. */
  more: number
}

/** Every code of a load error, for tables and tests. */
export const loadErrorCodes = [
  'empty',
  'too_large',
  'not_json',
  'not_a_graph',
  'newer_version',
  'migration_failed',
  'invalid_record',
] as const satisfies readonly LoadError['code'][]

/** A load error in one or two plain sentences, for people who have never seen the file's inside. */
export function describeLoadError(error: LoadError): string {
  switch (error.code) {
    case 'empty':
      return 'This file is empty.'
    case 'too_large':
      return error.what === 'characters'
        ? `This file is too large to be a graph: ${error.found} characters, the limit is ${error.limit}.`
        : `This file is nested too deeply to be a graph: more than ${error.limit} levels.`
    case 'not_json':
      return `This file is damaged or not a graph: unexpected ${error.found} at line ${error.line}, column ${error.column}.`
    case 'not_a_graph':
      return `This file is not a graph: it holds ${error.found}.`
    case 'newer_version':
      return `This graph was made by a newer version of manim-nodes (its format is ${error.version}, this program reads up to ${error.supported}). Update manim-nodes to open it.`
    case 'migration_failed':
      return `This graph has an older format${error.from === 0 ? '' : ` (${error.from})`} and could not be brought to format ${error.to}: ${error.reason}.`
    case 'invalid_record':
      return `This graph cannot be opened: ${describeInvalidRecord(error)}`
    default:
      return error satisfies never
  }
}

/** Where a document is wrong and what would be right, as a sentence that another begins. */
export function describeInvalidRecord({ record, field, expected, found, more }: InvalidRecord): string {
  const where = field === '' ? record : `${record}, ${field}`
  const others = more === 0 ? '' : ` ${more === 1 ? 'One other place is' : `${more} other places are`} wrong too.`
  return `in ${where}, expected ${expected}, found ${found}.${others}`
}
