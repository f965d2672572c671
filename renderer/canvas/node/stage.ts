/** Whether and when the object of a node comes on stage, for the eye on its node. */
import type { SceneObject } from '../../../engine/graph/objects.ts'
import type { StageReason } from '../../../engine/graph/staging.ts'
import type { BodyView } from '../../document/body-view.ts'
import { meaningOfView } from './meaning-of-view.ts'

/** How an object comes on stage. */
export interface StageOfNode {
  readonly reason: StageReason
  /** The node that first shows it; undefined where it is added as it is made, or is not shown. */
  readonly by: string | undefined
}

const remembered = new WeakMap<BodyView, ReadonlyMap<string, StageOfNode>>()

/** By the node that makes the object; nodes that make nothing to be shown are not in it. */
export function stageIn(view: BodyView): ReadonlyMap<string, StageOfNode> {
  let stages = remembered.get(view)
  if (!stages) remembered.set(view, (stages = findStages(view)))
  return stages
}

const unseen: ReadonlySet<StageReason> = new Set(['never', 'helper', 'path_only', 'not_drawn', 'inside_redraw'])

/** Whether the object is seen at some time. */
export function isSeen({ reason }: StageOfNode): boolean {
  return !unseen.has(reason)
}

function findStages(view: BodyView): ReadonlyMap<string, StageOfNode> {
  const found = new Map<string, StageOfNode>()
  const known = meaningOfView(view)
  if (!known) return found
  const { plays, objects, order, stages } = known.meaning
  const first = new Map<SceneObject, string>()
  for (const node of order.nodes) {
    if (node.kind.effect !== 'step' && !plays.isPlayable(node)) continue
    for (const source of node.inputs.values()) {
      const object = objects.at(source)
      if (object && !first.has(object)) first.set(object, node.id)
    }
  }
  for (const { object, reason } of stages) {
    if (!object.drawable || object.whole || object.maker.kind.effect !== 'make') continue
    const isShownByStep = reason === 'animated' || reason === 'added'
    found.set(object.maker.id, { reason, by: isShownByStep ? first.get(object) : undefined })
  }
  return found
}
