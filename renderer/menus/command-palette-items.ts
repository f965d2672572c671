/** What the command palette lists for a text: nodes first, then commands; without a text what was used last. */
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import type { NodeKind } from '../../engine/catalogue/definition.ts'
import type { Command } from '../commands/command.ts'
import { fuzzyFit, type Ranges } from '../palette/search/fuzzy.ts'
import { rankKinds } from '../palette/search/rank-kinds.ts'

/** One line of the palette. */
export type PaletteItem =
  | { readonly id: string; readonly group: PaletteGroup; readonly kind: NodeKind; readonly ranges: Ranges }
  | { readonly id: string; readonly group: PaletteGroup; readonly command: Command; readonly ranges: Ranges }

/** What a line stands under. */
export type PaletteGroup = 'recent' | 'matches' | 'commandGroup'

/** How many nodes used last lead, and how many that were found are listed. */
const recentShown = 5
const nodesShown = 40

/** See the head of this file. @param options.addable - whether a graph is open that nodes can be added to */
export function paletteItems(
  text: string,
  {
    kinds,
    commands,
    recent,
    addable,
  }: { kinds: Catalogue; commands: readonly Command[]; recent: readonly string[]; addable: boolean },
): PaletteItem[] {
  if (text === '') {
    const used = addable ? recent.slice(0, recentShown).flatMap((type) => kinds.kinds.get(type) ?? []) : []
    return [...used.map((kind) => nodeItem(kind, [], 'recent')), ...commands.map((command) => commandItem(command, []))]
  }
  const found = addable ? rankKinds(text, kinds) : []
  const isRecent = new Set(recent.slice(0, recentShown))
  const [used, others] = [true, false].map((wanted) => found.filter(({ kind }) => isRecent.has(kind.type) === wanted))
  return [
    ...(used ?? []).map(({ kind, ranges }) => nodeItem(kind, ranges, 'recent')),
    ...(others ?? []).slice(0, nodesShown).map(({ kind, ranges }) => nodeItem(kind, ranges, 'matches')),
    ...rankCommands(text, commands).map(({ command, ranges }) => commandItem(command, ranges)),
  ]
}

/** The commands that fit every word by title or by other words they are known by, best first. */
export function rankCommands(text: string, commands: readonly Command[]): { command: Command; ranges: Ranges }[] {
  const words = text.split(/\s+/).filter(Boolean)
  const found = commands.flatMap((command) => {
    const ranges: (readonly [number, number])[] = []
    let score = 0
    for (const word of words) {
      const title = fuzzyFit(word, command.title)
      const other = Math.max(0, ...(command.keywords ?? []).map((known) => fuzzyFit(word, known)?.score ?? 0))
      const best = Math.max(title?.score ?? 0, other * 0.9)
      if (best === 0) return []
      score += best
      if (title) ranges.push(...title.ranges)
    }
    return [{ command, score, ranges: ranges.toSorted((a, b) => a[0] - b[0]) }]
  })
  return found.toSorted((a, b) => b.score - a.score)
}

function nodeItem(kind: NodeKind, ranges: Ranges, group: PaletteGroup): PaletteItem {
  return { id: `node ${kind.type}`, group, kind, ranges }
}

function commandItem(command: Command, ranges: Ranges): PaletteItem {
  return { id: `command ${command.id}`, group: 'commandGroup', command, ranges }
}
