import { orderHandles } from './handles.ts'
import { IndexMap } from './indexed.ts'
import { outputOf, portOf, type ResolvedBody, type ResolvedNode, type Source } from './resolve.ts'

/** Who plays whom (semantics rule 3). */
export interface Plays {
  /** Whether an output carries an `.animate` builder: an Animate node's, or a method's on such a builder. */
  isBuilder(node: ResolvedNode, handle: string): boolean
  /** Whether the node is an animation or a link of an `.animate` chain. */
  isPlayable(node: ResolvedNode): boolean
  /** The outermost steps that play an animation or chain: the node itself where no one else does; empty where it only feeds a subgraph's output. */
  stepsOf(node: ResolvedNode): readonly ResolvedNode[]
  /** Whether the node takes a place as a step of its own: scene actions, and animations that no one plays. */
  isStep(node: ResolvedNode): boolean
  /** The steps that must have run, besides the node a wire comes from, before its value is what it should be. */
  stepsBefore(source: Source): readonly ResolvedNode[]
}

const none: readonly never[] = []

/**
 * Finds players lazily and remembers them; safe on graphs with cycles.
 *
 * @param nodes - the body
 */
export function findPlays(nodes: ResolvedBody): Plays {
  const builders = new IndexMap<ResolvedNode, boolean>(nodes.length)
  const steps = new IndexMap<ResolvedNode, readonly ResolvedNode[]>(nodes.length)

  function onBuilder(node: ResolvedNode): boolean {
    if (node.kind.effect !== 'change') return false
    const known = builders.get(node)
    if (known !== undefined) return known
    builders.set(node, false)
    const receiver = receiverOf(node)
    const answer = receiver !== undefined && isBuilder(receiver.node, receiver.handle)
    builders.set(node, answer)
    return answer
  }

  function isBuilder(node: ResolvedNode, handle: string): boolean {
    if (node.kind.effect === 'builder') return handle === 'builder'
    return handle === 'mobject' && onBuilder(node)
  }

  function isPlayable(node: ResolvedNode): boolean {
    return node.kind.effect === 'animation' || node.kind.effect === 'builder' || onBuilder(node)
  }

  function playedHandle({ kind }: ResolvedNode): string {
    if (kind.effect === 'animation') return 'animation'
    return kind.effect === 'builder' ? 'builder' : 'mobject'
  }

  function stepsOf(node: ResolvedNode): readonly ResolvedNode[] {
    const known = steps.get(node)
    if (known) return known
    steps.set(node, [])
    const answer = findSteps(node)
    steps.set(node, answer)
    return answer
  }

  function findSteps(node: ResolvedNode): readonly ResolvedNode[] {
    const consumers = node.outputs.get(playedHandle(node))
    if (!consumers) return [node]
    const [first] = consumers
    if (first && consumers.length === 1) return stepsIn(first.node)
    const found = new Set<ResolvedNode>()
    for (const { node: consumer } of consumers) for (const step of stepsIn(consumer)) found.add(step)
    return [...found]
  }

  /** The steps that a consumer of a playable plays it in. */
  function stepsIn(consumer: ResolvedNode): readonly ResolvedNode[] {
    if (isPlayable(consumer)) return stepsOf(consumer)
    return consumer.kind.effect === 'structure' ? none : [consumer]
  }

  function isStep(node: ResolvedNode): boolean {
    if (node.kind.effect === 'step' || playsByItself(node)) return true
    return isPlayable(node) && stepsOf(node)[0] === node
  }

  function stepsBefore({ node, handle }: Source): readonly ResolvedNode[] {
    if (!isPlayable(node)) return none
    const output = outputOf(node.kind, handle)
    const waits = handle === orderHandles.out || (output?.passes !== undefined && !isBuilder(node, handle))
    return waits ? stepsOf(node) : none
  }

  return { isBuilder, isPlayable, stepsOf, isStep, stepsBefore }
}

/** A Python node that says it plays or waits. */
function playsByItself({ kind, record }: ResolvedNode): boolean {
  return kind.kind === 'code' && record.params?.['plays'] === true
}

/** The wire into a node's receiver, if it is a method and wired. */
export function receiverOf(node: ResolvedNode): Source | undefined {
  for (const port of node.kind.ports) if (port.pass === 'receiver') return node.inputs.get(port.name)
  return undefined
}

/** The wire whose object comes out of `handle` again, if that output passes one through. */
export function passedThrough(node: ResolvedNode, handle: string): Source | undefined {
  const output = outputOf(node.kind, handle)
  if (!output?.passes) return undefined
  const input = handle === output.name ? output.passes : output.passes + handle.slice(output.name.length)
  return portOf(node.kind, input) ? node.inputs.get(input) : undefined
}
