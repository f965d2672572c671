import type { SceneObject } from '../../graph/objects.ts'
import { receiverOf } from '../../graph/plays.ts'
import { type ResolvedNode, textOf } from '../../graph/resolve.ts'
import { argumentsOf, valueOrDefault } from '../arguments.ts'
import type { Emitter } from '../emitter.ts'
import { atom, call, chain, type Doc, type Expression, mark } from '../python/doc.ts'

/** A live object that exists in the redraws that use it only: its construction with all that is done to it. */
export function writtenObject(object: SceneObject, emitter: Emitter): Expression {
  return constructed(object, emitter.program.following.changesOf(object), emitter)
}

/** A construction and the changes chained on it. */
export function constructed(object: SceneObject, changes: readonly ResolvedNode[], emitter: Emitter): Expression {
  const links = linksOf(changes, emitter)
  // A copy has the updaters too, which would move the original (`mobject.py: __deepcopy__`).
  if (copiesFollower(object, emitter)) links.unshift('.clear_updaters()')
  return atom(chain(emitter.build(object.maker).doc, links))
}

function copiesFollower({ maker }: SceneObject, { program }: Emitter): boolean {
  if (maker.kind.call.callee !== 'copy') return false
  const source = receiverOf(maker)
  const original = source && program.objects.at(source)
  return original !== undefined && program.following.modeOf(original) !== undefined && !program.written.has(original)
}

/** Changes as links of a chain, each marked as its node's; muted ones are left out. */
export function linksOf(changes: readonly ResolvedNode[], emitter: Emitter): Doc[] {
  const running = changes.filter((change) => emitter.program.running.has(change))
  return running.map((change) => mark(emitter.origin(change, 'change'), linkOf(change, emitter)))
}

function linkOf(node: ResolvedNode, emitter: Emitter): Doc {
  if (node.kind.type !== 'mobject.set') return call(`.${node.kind.call.callee}`, argumentsOf(node, emitter))
  // An attribute cannot be assigned in a lambda; `Mobject.set` does the same (`mobject.py`).
  const port = node.kind.ports.find(({ name }) => name === 'value')
  const value = port && valueOrDefault(node, port, emitter)
  return call('.set', [[`${textOf(node, 'attribute')}=`, value?.doc ?? 'None']])
}
