/** The lines of the script that a node wrote. */
import type { SourceMapEntry } from '../../../engine/codegen/source-map.ts'

/** A stretch of whole lines, from 1, both ends included. */
export interface Lines {
  readonly from: number
  readonly to: number
}

/** The stretches that a node wrote, in order; those that touch are one. */
export function linesOfNode(map: readonly SourceMapEntry[], isOf: (node: string) => boolean): Lines[] {
  const found = map
    .filter(({ node }) => isOf(node))
    .map(({ start, end }) => ({ from: start[0], to: end[0] }))
    .toSorted((a, b) => a.from - b.from)
  const joined: { from: number; to: number }[] = []
  for (const lines of found) {
    const last = joined.at(-1)
    if (last && lines.from <= last.to + 1) last.to = Math.max(last.to, lines.to)
    else joined.push({ ...lines })
  }
  return joined
}

/** These lines of a script, without the indent they share. */
export function cutLines(code: string, { from, to }: Lines): string {
  const lines = code.split('\n').slice(from - 1, to)
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0)
  const indent = Math.min(...indents, Infinity)
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n')
}
