/** What is typed into a search field: words, and filters such as `in:VMobject`, `out:Animation` and `#Math`. */

/** See the head of this file. */
export interface Query {
  readonly words: readonly string[]
  /** In small letters. */
  readonly categories: readonly string[]
  /** Socket types that an input must take. */
  readonly takes: readonly string[]
  /** Socket types that an output must give. */
  readonly gives: readonly string[]
}

/** Takes a search text apart. */
export function parseQuery(text: string): Query {
  const parts = text.split(/\s+/).filter(Boolean)
  const after = (start: string): string[] =>
    parts.filter((part) => part.startsWith(start) && part.length > start.length).map((part) => part.slice(start.length))
  const isFilter = (part: string): boolean => /^(#|in:|out:)/.test(part)
  return {
    words: parts.filter((part) => !isFilter(part)),
    categories: after('#').map((name) => name.toLowerCase()),
    takes: after('in:'),
    gives: after('out:'),
  }
}
