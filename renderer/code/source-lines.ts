/** Which lines of the generated Python are whose, and which node wrote what stands at a place. */
import type { SourceMapEntry } from '../../engine/codegen/source-map.ts'

const bytesOf = new TextEncoder()

/** Whether an entry is a node's, or of one inside it where it is an instance of a subgraph. */
function isOf({ node }: SourceMapEntry, id: string, within: string | undefined): boolean {
  const path = node.split('/')
  // A body that was entered may be behind any instance: there an id counts at every depth but the scene's own.
  return within === undefined ? path[0] === id : path.slice(1).includes(id)
}

/**
 * The lines of nodes, from 1, each once and in order.
 *
 * @param within - the subgraph whose body the ids are of; undefined for the scene
 */
export function linesOfNodes(
  sourceMap: readonly SourceMapEntry[],
  nodes: readonly string[],
  within: string | undefined,
): number[] {
  const lines = new Set<number>()
  for (const entry of sourceMap) {
    if (!nodes.some((id) => isOf(entry, id, within))) continue
    const [first] = entry.start
    const [end, column] = entry.end
    // What ends before the first column of a line does not reach into it.
    const last = column === 0 && end > first ? end - 1 : end
    for (let line = first; line <= last; line++) lines.add(line)
  }
  return [...lines].toSorted((a, b) => a - b)
}

/**
 * The path of the node that wrote what stands at a place: of several stretches around it the shortest; where none is
 * around it, the first that begins on its line.
 *
 * @param line - from 1
 * @param column - from 0, in characters of this page's strings (UTF-16)
 * @param text - the whole line
 */
export function nodeAt(
  sourceMap: readonly SourceMapEntry[],
  line: number,
  column: number,
  text: string,
): string | undefined {
  const at = [line, byteColumn(text, column)] as const
  const around = sourceMap.filter(({ start, end }) => !isBefore(at, start) && isBefore(at, end))
  const shortest = around.toSorted((a, b) => compareLength(a, b))[0]
  if (shortest) return shortest.node
  return sourceMap.find(({ start, end }) => start[0] <= line && line <= end[0])?.node
}

/** Python counts columns in bytes of UTF-8, the page in UTF-16. */
export function byteColumn(text: string, column: number): number {
  return bytesOf.encode(text.slice(0, column)).length
}

/** The other way round. */
export function characterColumn(text: string, bytes: number): number {
  let count = 0
  let at = 0
  for (const character of text) {
    if (count >= bytes) break
    count += bytesOf.encode(character).length
    at += character.length
  }
  return at
}

function isBefore(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1])
}

function compareLength(a: SourceMapEntry, b: SourceMapEntry): number {
  const lines = (entry: SourceMapEntry): number => entry.end[0] - entry.start[0]
  const columns = (entry: SourceMapEntry): number => entry.end[1] - entry.start[1]
  return lines(a) - lines(b) || columns(a) - columns(b)
}
