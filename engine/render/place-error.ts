/** Finds the node behind a place in the generated code. */
import type { SourceMapEntry } from '../codegen/source-map.ts'
import type { CodeRange } from './driver-report.ts'

/**
 * The node whose code was running.
 *
 * @param at the places an error passed through, outermost call first: the innermost that a node has written is the
 *   cause, be it in a lambda or in a method
 * @returns the smallest stretch around that place; where the place is larger (a `play` that holds several animations),
 *   the step itself or the first node in it; undefined where no node has written anything there
 */
export function nodeAt(sourceMap: readonly SourceMapEntry[], at: readonly CodeRange[]): SourceMapEntry | undefined {
  for (const range of at.toReversed()) {
    const around = sourceMap.filter((entry) => covers(entry, range)).toSorted(bySize)[0]
    const found = around ?? firstWithin(sourceMap, range)
    if (found !== undefined) return found
  }
  return undefined
}

/** Every node that has written something within a place, or the one around it: the nodes of a step. */
export function nodesAt(sourceMap: readonly SourceMapEntry[], range: CodeRange): string[] {
  const within = sourceMap.filter((entry) => isWithin(entry, range)).map(({ node }) => node)
  const around = sourceMap.filter((entry) => covers(entry, range)).toSorted(bySize)[0]
  return [...new Set(around === undefined ? within : [around.node, ...within])]
}

function firstWithin(sourceMap: readonly SourceMapEntry[], range: CodeRange): SourceMapEntry | undefined {
  const within = sourceMap.filter((entry) => isWithin(entry, range))
  return within.find(({ role }) => role === 'step') ?? within[0]
}

function covers(entry: SourceMapEntry, range: CodeRange): boolean {
  return !isAfter(entry.start, [range.line, range.column]) && !isAfter([range.end_line, range.end_column], entry.end)
}

function isWithin(entry: SourceMapEntry, range: CodeRange): boolean {
  return !isAfter([range.line, range.column], entry.start) && !isAfter(entry.end, [range.end_line, range.end_column])
}

function isAfter(place: readonly [number, number], other: readonly [number, number]): boolean {
  return place[0] > other[0] || (place[0] === other[0] && place[1] > other[1])
}

function bySize(a: SourceMapEntry, b: SourceMapEntry): number {
  return a.end[0] - a.start[0] - (b.end[0] - b.start[0]) || a.end[1] - a.start[1] - (b.end[1] - b.start[1])
}
