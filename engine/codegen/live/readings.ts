import type { NodeKind, Output } from '../../catalogue/definition.ts'
import { outputOf, type ResolvedNode } from '../../graph/resolve.ts'
import type { Emitter } from '../emitter.ts'
import { atom, type Expression, mark, operand, precedence } from '../python/doc.ts'

const remembered = new WeakMap<NodeKind, readonly Output[]>()

/** The outputs that are what a node makes, not what it passes on or lets read off that. */
export function ownOutputsOf(kind: NodeKind): readonly Output[] {
  let own = remembered.get(kind)
  if (!own) {
    own = kind.outputs.filter(({ passes, reads }) => passes === undefined && reads === undefined)
    remembered.set(kind, own)
  }
  return own
}

/** An output that is read off the object whenever it is wanted: `tracker.get_value()`. */
export function readOff(node: ResolvedNode, handle: string, emitter: Emitter): Expression | undefined {
  const reads = outputOf(node.kind, handle)?.reads
  const object = reads === undefined ? undefined : emitter.program.objects.of(node, 'mobject')
  if (!reads || !object) return undefined
  return atom(mark(emitter.origin(node, 'live'), [operand(emitter.object(object), precedence.atom), reads]))
}

/**
 * What the clock says where it is asked: the scene's time (`scene.py: Scene.time`, seconds of frames drawn so far), and
 * an updater's `dt`. Elsewhere `dt` is the time from one frame to the next.
 */
export function clockReading(node: ResolvedNode, handle: string, emitter: Emitter): Expression | undefined {
  if (node.kind.type !== 'live.clock') return undefined
  const origin = emitter.origin(node, 'live')
  if (handle === 'time') return atom(mark(origin, 'self.time'))
  if (emitter.live.hasDt) return atom(mark(origin, 'dt'))
  return { doc: mark(origin, '1 / config.frame_rate'), precedence: precedence.product }
}

/** One of several values that a node yields together, where they are not unpacked into variables. */
export function ownOutput(node: ResolvedNode, handle: string, whole: Expression): Expression {
  const own = ownOutputsOf(node.kind)
  const index = own.findIndex(({ name }) => name === handle)
  return own.length > 1 && index >= 0 ? atom([operand(whole, precedence.atom), `[${index}]`]) : whole
}
