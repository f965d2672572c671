/** What loading did to a file that could be opened, but was not quite as it should be. */

/**
 * - `migrated`: it had an older format
 * - `renamed`: an id or a type had to change
 * - `changed`: a value means the same but is written otherwise
 * - `not_carried`: a part of it has no place in today's format; the message holds what it was
 * - `filled_in`: something that is always there was missing
 * - `duplicate_id`: two records had one id, the later one got its own
 */
export type NoticeCode = 'migrated' | 'renamed' | 'changed' | 'not_carried' | 'filled_in' | 'duplicate_id'

/** One sentence about what loading changed. The file itself is untouched until it is saved. */
export interface Notice {
  code: NoticeCode
  message: string
  /** The node meant, if one is; by its id in the loaded document. */
  node?: string
  edge?: string
}
