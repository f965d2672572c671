/**
 * The id with the lowest free number: `node-1`, `node-2` …
 *
 * @param prefix - what the record is: `node`, `edge`, `frame`, `note`, `subgraph`
 * @param taken - the ids in use
 */
export function freeId(prefix: string, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`${prefix}-${number}`)) number++
  return `${prefix}-${number}`
}

/** As `freeId`, for several in a row: gives each id once, and never looks twice at a number that was taken. */
export function freeIds(prefix: string, taken: Iterable<string>): () => string {
  const used = new Set(taken)
  let number = 0
  return function next(): string {
    do number++
    while (used.has(`${prefix}-${number}`))
    return `${prefix}-${number}`
  }
}
