/** What a body means for how its nodes look; found once for each state of it. */
import { runningNodes } from '../../../engine/codegen/program.ts'
import { meaningOf, type Meaning } from '../../../engine/graph/meaning.ts'
import type { ResolvedNode } from '../../../engine/graph/resolve.ts'
import type { BodyView } from '../../document/body-view.ts'

/** See the head of this file. */
export interface ViewMeaning {
  readonly meaning: Meaning
  readonly nodes: ReadonlyMap<string, ResolvedNode>
  /** Nodes that do not run since something they need is muted. */
  readonly starved: ReadonlySet<string>
}

const remembered = new WeakMap<BodyView, ViewMeaning | 'circle'>()

/** What a body means; undefined while its wires run in a circle, which is an error of its own. */
export function meaningOfView(view: BodyView): ViewMeaning | undefined {
  let known = remembered.get(view)
  if (!known) remembered.set(view, (known = find(view)))
  return known === 'circle' ? undefined : known
}

function find(view: BodyView): ViewMeaning | 'circle' {
  const meaning = meaningOf(view.body, view.catalogue)
  if (meaning.order.blocked.length > 0) return 'circle'
  const running = runningNodes(meaning.order.nodes, meaning.plays)
  const starved = meaning.order.nodes.filter(
    (node) => !running.has(node) && acts(node) && node.record.muted !== true && node.record.bypassed !== true,
  )
  return {
    meaning,
    nodes: new Map(meaning.nodes.map((node) => [node.id, node])),
    starved: new Set(starved.map(({ id }) => id)),
  }
}

/** Values that no one asks for do not run either; nothing is wrong with them. */
function acts({ kind }: ResolvedNode): boolean {
  return kind.effect !== 'read' && kind.effect !== 'literal' && kind.effect !== 'structure'
}

/** Whether a node does not run since something it needs is muted. */
export function isStarved(view: BodyView, node: string): boolean {
  return meaningOfView(view)?.starved.has(node) === true
}
