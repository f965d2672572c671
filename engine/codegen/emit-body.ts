import type { SceneObject } from '../graph/objects.ts'
import type { ResolvedNode } from '../graph/resolve.ts'
import { itemKeys } from '../graph/sockets/node-sockets.ts'
import { blockFormOf } from './block-forms.ts'
import { bypassedBySteps, emitBypassed } from './bypass.ts'
import type { Emitter } from './emitter.ts'
import { isBuilderLink, linkOf } from './forms.ts'
import { emitAction } from './live/emit-action.ts'
import { ownOutputsOf } from './live/readings.ts'
import type { Variable } from './names.ts'
import { call, type Doc, mark, operand, precedence } from './python/doc.ts'

/** Writes all nodes of a body as statements, in order, with the adds that no node asked for (rule 4). */
export function emitBody(emitter: Emitter): void {
  const { program, placement } = emitter
  const awaited = addsByMaker(emitter)
  const bypassed = bypassedBySteps(program)
  let pending: SceneObject[] = []
  for (const node of program.order) {
    if (node.kind.effect === 'structure') continue
    for (const animation of bypassed.get(node) ?? []) emitBypassed(animation, emitter)
    if (program.running.has(node)) emitOrdered(node)
    for (const action of program.following.actionsAt(node)) emitAction(action, emitter)
    if (program.running.has(node)) pending.push(...(awaited.get(node) ?? []))
  }
  flush()
  emitter.live.beforeStep()

  function emitOrdered(node: ResolvedNode): void {
    if (program.plays.isStep(node)) {
      flush()
      emitter.live.beforeStep(node)
      if (blockFormOf(node)) emitNode(node, emitter)
      else emitStep(node, emitter)
      emitter.live.afterStep(node)
    } else if (placement.hasStatement(node) && !program.following.isInAction(node)) {
      emitNode(node, emitter)
      emitter.live.afterChange(node)
    }
    emitter.live.wakeClock(node)
  }

  function flush(): void {
    if (pending.length) emitAdd(pending, emitter)
    pending = []
  }
}

function addsByMaker({ program }: Emitter): Map<ResolvedNode, SceneObject[]> {
  const adds = new Map<ResolvedNode, SceneObject[]>()
  for (const { object, adds: wanted } of program.stages) {
    if (!wanted || !program.running.has(object.maker)) continue
    adds.set(object.maker, [...(adds.get(object.maker) ?? []), object])
  }
  return adds
}

function emitAdd(objects: readonly SceneObject[], emitter: Emitter): void {
  const names = emitter.live
    .inOrder(objects)
    .map((object) => mark(emitter.origin(object.maker, 'add'), emitter.object(object).doc))
  emitter.statements.plain(call('self.add', names))
  emitter.uses.clear()
}

function emitStep(node: ResolvedNode, emitter: Emitter): void {
  const { plays } = emitter.program
  if (node.kind.effect === 'step' && hasNothingToDo(node, emitter)) return
  const action = emitter.build(node).doc
  const doc = plays.isPlayable(node) ? call('self.play', [action]) : action
  emitter.statements.add({
    head: mark(emitter.origin(node, 'step'), doc),
    links: [],
    independent: false,
    uses: emitter.uses,
    variables: node.kind.effect === 'step' ? ownVariables(node, emitter) : none,
  })
  emitter.uses = new Set()
}

/** The variables for what a node yields, besides what it passes on. */
function ownVariables(node: ResolvedNode, emitter: Emitter): readonly Variable[] {
  const outputs = ownOutputsOf(node.kind)
  return outputs.length > 0 ? outputs.map(({ name }) => emitter.variable(node, name)) : none
}

const none: readonly never[] = []

/** A step all of whose animations are muted, or that never had any: `self.play()` would be an error. */
function hasNothingToDo(node: ResolvedNode, { program }: Emitter): boolean {
  return node.kind.ports.some((port) => {
    if (!port.growing || !port.object || !port.required) return false
    return !itemKeys(node.record, port.name).some((key) => {
      const source = node.inputs.get(`${port.name}:${key}`)
      return source && program.running.has(source.node)
    })
  })
}

function emitNode(node: ResolvedNode, emitter: Emitter): void {
  const block = blockFormOf(node)
  if (block) block(node, emitter)
  else if (node.kind.effect === 'change' && !isBuilderLink(node, emitter)) emitChange(node, emitter)
  else emitAssignment(node, emitter)
  emitter.uses = new Set()
}

function emitAssignment(node: ResolvedNode, emitter: Emitter): void {
  const first = node.kind.outputs.find((output) => !output.passes)
  emitter.statements.add({
    head: emitter.build(node).doc,
    links: [],
    independent: node.kind.effect !== 'animation',
    uses: emitter.uses,
    chains: first && emitter.program.objects.of(node, first.name),
    variables: first ? ownVariables(node, emitter) : [emitter.variable(node, 'mobject')],
  })
}

function emitChange(node: ResolvedNode, emitter: Emitter): void {
  const { program, statements } = emitter
  const [object] = program.objects.changedBy(node)
  const { form } = node.kind.call
  if (form === 'method' && object && node.kind.facts.same_object) {
    const link = linkOf(node, emitter)
    const uses = emitter.uses
    // An object that stands among its own arguments must have its name first.
    if (!uses.has(object) && statements.chain(object, link, uses, emitter.origin(node, 'change'))) return
    const head = operand(emitter.receiver(node), precedence.atom)
    const marked: Doc = mark(emitter.origin(node, 'change'), link)
    statements.add({ head, links: [marked], chains: object, independent: false, uses: emitter.uses })
    return
  }
  const doc = emitter.build(node).doc
  statements.add({
    head: doc,
    links: [],
    independent: false,
    uses: emitter.uses,
    variables: ownVariables(node, emitter),
  })
}
