import type { SceneObject } from '../graph/objects.ts'
import { portOf, type ResolvedNode } from '../graph/resolve.ts'
import type { Emitter } from './emitter.ts'
import { call, mark } from './python/doc.ts'
import type { Program } from './program.ts'

/** Animations that are bypassed, by the step they would have been played in. */
export function bypassedBySteps({ order, plays }: Program): ReadonlyMap<ResolvedNode, readonly ResolvedNode[]> {
  const bypassed = new Map<ResolvedNode, ResolvedNode[]>()
  for (const node of order) {
    if (!node.record.bypassed || node.kind.effect !== 'animation') continue
    const step = plays.stepsOf(node)[0] ?? node
    bypassed.set(step, [...(bypassed.get(step) ?? []), node])
  }
  return bypassed
}

/** A bypassed animation is replaced by what it leaves (rule 15): its objects come and go without moving. */
export function emitBypassed(node: ResolvedNode, emitter: Emitter): void {
  const left: SceneObject[] = []
  const gone: SceneObject[] = []
  for (const [handle, source] of node.inputs) {
    const port = portOf(node.kind, handle)
    const object = emitter.isAvailable(source) ? emitter.program.objects.at(source) : undefined
    if (!port || !object) continue
    if (node.kind.facts.leaves?.includes(port.name)) left.push(object)
    else if (port.role === 'shows') gone.push(object)
  }
  for (const [method, objects] of [
    ['remove', gone],
    ['add', left],
  ] as const) {
    if (!objects.length) continue
    const names = objects.map((object) => emitter.object(object).doc)
    emitter.statements.plain(mark(emitter.origin(node, 'step'), call(`self.${method}`, names)))
  }
  emitter.uses = new Set()
}
