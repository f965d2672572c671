import { constantNumber } from '../constant-number.ts'
import { literalOf } from '../sockets/node-sockets.ts'
import type { CheckedNode, Scope } from './scope.ts'

/**
 * How long the video of a graph will be, from what is set on its nodes: run times and waits. A wired run time counts as
 * Manim's default, so this is a lower guess for a warning, never a plan.
 *
 * @param scopes - the graph first, then its subgraphs
 * @returns seconds
 */
export function estimateSeconds(scopes: readonly Scope[]): number {
  const bySubgraph = new Map<string | undefined, number>()
  // Bodies mostly come before the subgraphs they use; what is met too early counts as nothing.
  for (const scope of scopes.toReversed()) bySubgraph.set(scope.subgraph?.id, bodySeconds(scope, bySubgraph))
  return (bySubgraph.get(undefined) ?? 0) + (scopes[0]?.document.settings.hold ?? 0)
}

function bodySeconds(scope: Scope, inside: ReadonlyMap<string | undefined, number>): number {
  const played = new Map<string, number>()
  let total = 0
  for (const { node: record } of scope.wiring.sorted) {
    const node = scope.node(record.id)
    if (!node?.kind || scope.isAsleep(node.id)) continue
    const seconds = ownSeconds(node, played)
    if (seconds !== undefined) played.set(node.id, seconds)
    if (isStep(node)) total += seconds ?? 0
    if (record.subgraph !== undefined) total += rounds(node) * (inside.get(record.subgraph) ?? 0)
  }
  return total
}

/** The seconds of a step, an animation or a link of an Animate chain; undefined for all else. */
function ownSeconds(node: CheckedNode, played: ReadonlyMap<string, number>): number | undefined {
  if (node.record.type === 'scene.wait') return numberAt(node, 'duration') ?? 1
  const chained = chainBefore(node, played)
  if (chained !== undefined) return chained
  const { kind } = node
  if (kind?.effect !== 'animation' && kind?.effect !== 'builder' && node.record.type !== 'scene.play') return undefined
  const parts = partsOf(node, played)
  const own = literalOf(node.record, 'run_time') === null ? undefined : numberAt(node, 'run_time')
  if (own !== undefined) return own
  if (parts.length === 0) return defaultSeconds(node)
  if (node.record.type === 'manim.Succession') return parts.reduce((sum, part) => sum + part, 0)
  return Math.max(...parts)
}

/** A change on a builder goes on as long as its Animate. */
function chainBefore(node: CheckedNode, played: ReadonlyMap<string, number>): number | undefined {
  if (node.kind?.effect !== 'change') return undefined
  const receiver = node.kind.ports.find((port) => port.pass === 'receiver')
  const link = receiver && node.into.find(({ edge }) => edge.target_handle === receiver.name)
  const source = link?.source
  if (!source) return undefined
  const isChain =
    source.kind?.effect === 'change' || (source.kind?.effect === 'builder' && link.edge.source_handle === 'builder')
  return isChain ? played.get(source.id) : undefined
}

/** What the animations it plays take. */
function partsOf(node: CheckedNode, played: ReadonlyMap<string, number>): number[] {
  const parts: number[] = []
  for (const { edge, source } of node.into) {
    const seconds = isPlayed(source, edge.source_handle) ? played.get(edge.source) : undefined
    if (seconds !== undefined) parts.push(seconds)
  }
  return parts
}

function isPlayed(source: CheckedNode | undefined, handle: string): boolean {
  if (source?.kind?.effect === 'animation') return handle === 'animation'
  if (source?.kind?.effect === 'builder') return handle === 'builder'
  return source?.kind?.effect === 'change' && handle === 'mobject'
}

function isStep(node: CheckedNode): boolean {
  const { effect } = node.kind ?? {}
  if (effect === 'step') return true
  const handle = effect === 'animation' ? 'animation' : 'mobject'
  return (effect === 'animation' || effect === 'change') && node.wires.wiresOutOf(handle).length === 0
}

function rounds(node: CheckedNode): number {
  return node.record.type === 'logic.repeat' ? (numberAt(node, 'count') ?? 1) : 1
}

function defaultSeconds({ kind }: CheckedNode): number {
  const initial = kind?.ports.find((port) => port.name === 'run_time')?.default
  return typeof initial === 'number' ? initial : 1
}

function numberAt({ record }: CheckedNode, handle: string): number | undefined {
  const value = literalOf(record, handle)
  if (typeof value === 'number') return value
  const isText = typeof value === 'object' && value !== null && 'expr' in value
  return isText ? constantNumber(value.expr) : undefined
}
