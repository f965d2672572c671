/** The nodes of one body in the order in which they run, with the steps they are or are played in. */
import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import type { GraphNode } from '../../../engine/graph/document.ts'
import { meaningOf } from '../../../engine/graph/meaning.ts'
import type { BodyView } from '../../document/body-view.ts'
import { nodeName } from '../../document/node-name.ts'
import { stepNumberOf, type StepNumber } from '../../document/steps.ts'

/** One row of the outline. */
export interface OutlineRow {
  readonly node: GraphNode
  readonly name: string
  readonly category: string
  readonly step: StepNumber | undefined
}

/** See the head of this file. Nodes whose order is not known (unknown kinds, circles) come last. */
export function outlineRows(view: BodyView, within: string | undefined): OutlineRow[] {
  const { body, catalogue, document } = view
  const ordered = meaningOf(body, catalogue).order.nodes.map(({ record }) => record)
  const known = new Set(ordered.map(({ id }) => id))
  const others = body.nodes.filter(({ id }) => !known.has(id))
  return [...ordered, ...others].map((node) => ({
    ...about(node, catalogue),
    step: stepNumberOf(document, within, catalogue, node.id),
  }))
}

function about(node: GraphNode, { kinds }: Catalogue): Pick<OutlineRow, 'node' | 'name' | 'category'> {
  const kind = kinds.get(node.type)
  return { node, name: nodeName(node, kind), category: kind?.category ?? '' }
}
