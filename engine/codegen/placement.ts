import { IndexMap } from '../graph/indexed.ts'
import { kinOfAll, type SceneObject } from '../graph/objects.ts'
import { orderHandles } from '../graph/handles.ts'
import { outputOf, portOf, type ResolvedNode, type Target } from '../graph/resolve.ts'
import { isEvaluatedAgain } from './evaluated-again.ts'
import { isConstant } from './live/constant.ts'
import { pushTo } from '../graph/push-to.ts'
import type { Program } from './program.ts'

/** How many values may be nested into one another where they are used. */
const deepest = 40

/** Where each node's Python stands. */
export interface Placement {
  /** True where the node has a statement of its own; else it is written inside its consumer. */
  hasStatement(node: ResolvedNode): boolean
}

/**
 * Decides which nodes are written where they are used (rules 2 and 3): a value only if no step and no change of what it
 * reads lies between, an animation inside the step that plays it unless it reads an object that changes before.
 */
export function placeNodes(program: Program): Placement {
  const { order, place, plays, objects, running } = program
  const steps = order.filter((node) => isBarrier(node, program)).map((node) => place.get(node)!)
  const changes = findChanges(program)
  const landing = new IndexMap<ResolvedNode, number>(order.length)
  const levels = new IndexMap<ResolvedNode, number>(order.length)

  for (let last = order.length - 1; last >= 0; last--) {
    const at = inlineAt(order[last]!)
    if (at !== undefined) landing.set(order[last]!, at)
  }
  return { hasStatement: (node) => landing.get(node) === undefined }

  /** The place of the statement the node can be written into, if it needs none of its own. */
  function inlineAt(node: ResolvedNode): number | undefined {
    if (program.live.isReread(node) || isWritten(node)) return place.get(node)
    if (plays.isPlayable(node)) return inlineAnimation(node, usesOf(node))
    if (needsBlock(node) || node.kind.outputs.length > 1) return undefined
    if (node.kind.effect === 'literal' && node.inputs.size === 0 && !isFunction(node))
      return isNamed(node) ? undefined : place.get(node)
    if (node.kind.effect !== 'literal' && node.kind.effect !== 'read') return undefined
    const uses = usesOf(node)
    const [use] = uses
    if (uses.length !== 1 || !use || isNamed(node) || isCapture(node, use) || isEvaluatedAgain(use)) return undefined
    // A function that an expression calls reads better by its name than as `(lambda t: t**2)(2)`.
    if (isFunction(node) && !portOf(use.node.kind, use.handle)) return undefined
    const at = landing.get(use.node) ?? place.get(use.node)!
    return stepBetween(node, at) || changeBetween(node, at) || isDeep(node, use) ? undefined : at
  }

  /** Whether a value would be nested so deep that no one could read it; in the end neither could Python. */
  function isDeep(node: ResolvedNode, use: Target): boolean {
    const level = landing.get(use.node) === undefined ? 1 : (levels.get(use.node) ?? 0) + 1
    levels.set(node, level)
    return level > deepest
  }

  function inlineAnimation(node: ResolvedNode, uses: readonly Target[]): number | undefined {
    const played = uses.filter(({ edge }) => carriesPlayable(node, edge.source_handle))
    const [use] = played
    if (!use || played.length > 1) return undefined
    const at = landing.get(use.node) ?? place.get(use.node)!
    if (node.kind.effect !== 'animation' && plays.isPlayable(use.node) && use.node.kind.effect === 'change') return at
    const readsNow = node.kind.effect !== 'animation' || node.kind.facts.reads_when_built
    return readsNow && changeBetween(node, at) ? undefined : at
  }

  function carriesPlayable(node: ResolvedNode, handle: string): boolean {
    return node.kind.effect === 'animation' ? handle === 'animation' : plays.isBuilder(node, handle)
  }

  function usesOf(node: ResolvedNode): Target[] {
    const uses: Target[] = []
    for (const [handle, targets] of node.outputs) {
      if (handle === orderHandles.out) continue
      for (const target of targets) if (running.has(target.node)) uses.push(target)
    }
    return uses
  }

  function stepBetween(node: ResolvedNode, at: number): boolean {
    return anyBetween(steps, place.get(node)!, at)
  }

  function changeBetween(node: ResolvedNode, at: number): boolean {
    return readsOf(node).some((object) => anyBetween(changes.get(object) ?? [], place.get(node)!, at))
  }

  /** The objects a node looks at, through values written into it. */
  function readsOf(node: ResolvedNode): SceneObject[] {
    const reads: SceneObject[] = []
    for (const source of node.inputs.values()) {
      const isReadOff = outputOf(source.node.kind, source.handle)?.reads !== undefined
      const object = isReadOff ? objects.of(source.node, 'mobject') : objects.at(source)
      if (object) reads.push(object)
      else if (plays.isPlayable(source.node) || program.live.isReread(source.node)) reads.push(...readsOf(source.node))
    }
    return reads
  }

  /** Made inside the redraws that use it. */
  function isWritten(node: ResolvedNode): boolean {
    const made = node.kind.effect === 'make' ? objects.of(node, 'mobject') : undefined
    return made !== undefined && program.written.has(made)
  }

  /** Functions, and all that runs each frame, read what they capture again and again: it must be fixed before. */
  function isCapture(node: ResolvedNode, use: Target): boolean {
    if (isFunction(use.node)) return true
    const again = program.live.isReread(use.node) || program.following.isInAction(use.node)
    return again && !isFunction(node) && !isConstant(node)
  }
}

/** Places, in rising order, at which each object changes, itself or with what it belongs to. */
function findChanges({ order, place, objects, running }: Program): Map<SceneObject, number[]> {
  const changes = new Map<SceneObject, number[]>()
  for (const node of order) {
    if (!running.has(node)) continue
    for (const touched of kinOfAll(objects.changedBy(node))) pushTo(changes, touched, place.get(node)!)
  }
  return changes
}

/** Steps, and Python nodes: anything may change there. */
function isBarrier(node: ResolvedNode, { plays, running }: Program): boolean {
  return running.has(node) && (plays.isStep(node) || node.kind.kind === 'code')
}

function isFunction(node: ResolvedNode): boolean {
  return node.kind.type === 'value.function'
}

/** Functions with a body of statements or a subgraph, and the user's own Python: no expression can say them. */
function needsBlock(node: ResolvedNode): boolean {
  if (node.kind.kind === 'code') return true
  return isFunction(node) && (node.record.subgraph !== undefined || Boolean(node.record.params?.['code']))
}

/** Whether a sorted list has a number strictly between two others. */
function anyBetween(sorted: readonly number[], from: number, to: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! > from) high = middle
    else low = middle + 1
  }
  return low < sorted.length && sorted[low]! < to
}

/** A value that somebody named is kept under that name: `speed = 20`. What the scene has needs none. */
function isNamed({ kind, record }: ResolvedNode): boolean {
  return Boolean(record.name || record.label) && !kind.type.startsWith('source.')
}
