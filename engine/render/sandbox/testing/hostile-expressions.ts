import { readFileSync } from 'node:fs'

/** Expressions that try to break out or to take everything. */
interface HostileExpressions {
  /** They reach for Python's insides, files, programs or the network. */
  readonly refused: readonly string[]
  /** They would plainly take too much. */
  readonly too_much: readonly string[]
  /** Nothing forbids them; a limit stops them. */
  readonly allowed: readonly { readonly stopped_by: string; readonly text: string }[]
}

/** See the file's own words. */
export const hostileExpressions = JSON.parse(
  readFileSync(new URL('hostile-expressions.json', import.meta.url), 'utf8'),
) as HostileExpressions
