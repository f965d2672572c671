import type { ChangingAction, LiveAction, SettingAction } from '../../graph/live-objects.ts'
import type { SceneObject } from '../../graph/objects.ts'
import type { ResolvedNode } from '../../graph/resolve.ts'
import { valueOf } from '../arguments.ts'
import type { Emitter } from '../emitter.ts'
import type { Variable } from '../names.ts'
import { call, chain, type Doc, mark, operand, precedence } from '../python/doc.ts'
import { constructed, linksOf } from './written-object.ts'
import type { Frame } from './state.ts'

/** Writes how an object follows what is live (rule 7), behind the node at whose place it begins to. */
export function emitAction(action: LiveAction, emitter: Emitter): void {
  const { program, file } = emitter
  if (!program.running.has(action.object.maker) || program.written.has(action.object)) return
  file.names.reserve('m')
  file.names.reserve('dt')
  emitter.uses = new Set()
  if (action.does === 'redraw') emitRedraw(action, emitter)
  else if (action.does === 'set') emitSetter(action, emitter)
  else if (action.changes.some((change) => program.running.has(change))) emitChanges(action, emitter)
  emitter.uses = new Set()
}

function emitRedraw({ object, changes }: ChangingAction, emitter: Emitter): void {
  if (isTracker(object, emitter)) {
    emitRedrawnTracker(object, changes, emitter)
    return
  }
  const frame = { object, named: false, dt: false }
  const body = emitter.live.inFrame(frame, () => constructed(object, changes, emitter))
  emitter.statements.add({
    variables: [emitter.variable(object.maker, object.handle)],
    head: mark(emitter.origin(object.maker, 'live'), call('always_redraw', [['lambda: ', body.doc]])),
    links: [],
    independent: true,
    uses: emitter.uses,
    chains: object,
  })
  emitter.live.follows(object, emitter.uses)
}

/** A tracker has no points to draw: it takes the value of one that is made anew. */
function emitRedrawnTracker(object: SceneObject, changes: readonly ResolvedNode[], emitter: Emitter): void {
  const write = (): Doc => constructed(object, changes, emitter).doc
  const variables = [emitter.variable(object.maker, object.handle)]
  const uses = emitter.uses
  emitter.statements.add({ variables, head: write(), links: [], independent: true, uses, chains: object })
  emitter.uses = new Set()
  const frame = { object, named: true, dt: false }
  emitUpdater(frame, becoming(emitter.live.inFrame(frame, write), object, emitter), [], object.maker, emitter)
}

/** `m.become(…)`. */
function becoming(other: Doc, object: SceneObject, emitter: Emitter): Doc {
  if (!isTracker(object, emitter)) return ['m', call('.become', [other])]
  return ['m', call('.set_value', [[other, '.get_value()']])]
}

function isTracker({ maker, handle }: SceneObject, { program }: Emitter): boolean {
  return program.typeOf({ node: maker, handle }).endsWith('ValueTracker')
}

function emitSetter({ object, setter }: SettingAction, emitter: Emitter): void {
  const { maker } = object
  const port = maker.kind.ports.find(({ name }) => name === setter.port)!
  const frame = { object, named: true, dt: emitter.program.live.clockUse(maker).dt }
  const value = emitter.live.inFrame(frame, () => valueOf(maker, port, emitter))
  emitUpdater(frame, ['m', call(setter.call, [value?.doc ?? 'None'])], [], maker, emitter)
}

function emitChanges(action: ChangingAction, emitter: Emitter): void {
  const { object, changes } = action
  const { program, live } = emitter
  const dt = changes.some((change) => program.live.clockUse(change).dt)
  const frame = { object, named: true, dt }
  const adds = changes.every((change) => addsUp(change, emitter))
  const options = adds ? [] : ['call_updater=True']
  if (action.does === 'update') {
    const body = live.inFrame(frame, () => changed(changes, emitter))
    emitUpdater(frame, body, options, changes[0]!, emitter)
    return
  }
  const base: Variable = { name: '', wish: 'base', used: true }
  const head: Doc = [emitter.object(object).doc, '.copy()']
  emitter.statements.add({ variables: [base], head, links: [], independent: false, uses: new Set(emitter.uses) })
  const copy: Doc = [{ kind: 'name', variable: base }, '.copy()']
  const rebuilt = live.inFrame(frame, () => chain(copy, linksOf(changes, emitter)))
  emitUpdater(frame, becoming(rebuilt, object, emitter), options, changes[0]!, emitter)
}

/** Whether a change is a step from where the object is: called at once, with no time gone by, it would do nothing. */
function addsUp(change: ResolvedNode, { program }: Emitter): boolean {
  return program.live.clockUse(change).dt && !change.kind.facts.absolute
}

/** `m.next_to(…).set_color(…)`; a change that is no link stands alone. */
function changed(changes: readonly ResolvedNode[], emitter: Emitter): Doc {
  const [first] = changes
  const isOnPart = changes.length === 1 && emitter.program.objects.changedBy(first!)[0]?.whole !== undefined
  const { kind } = first!
  if (!isOnPart && (kind.call.form === 'method' || kind.type === 'mobject.set'))
    return chain('m', linksOf(changes, emitter))
  const links = linksOf(changes, emitter)
  return kind.call.form === 'method'
    ? chain(operand(emitter.receiver(first!), precedence.atom), links)
    : emitter.build(first!).doc
}

function emitUpdater(frame: Frame, body: Doc, options: readonly Doc[], node: ResolvedNode, emitter: Emitter): void {
  const { object } = frame
  const lambda: Doc = [frame.dt ? 'lambda m, dt: ' : 'lambda m: ', body]
  // What the lambda looks at is known before its object is named, which it looks at in any case.
  const uses = new Set(emitter.uses)
  const head = operand(emitter.object(object), precedence.atom)
  const doc = mark(emitter.origin(node, 'live'), [head, call('.add_updater', [lambda, ...options])])
  emitter.statements.add({ head: doc, links: [], independent: false, uses: emitter.uses })
  emitter.live.follows(object, uses)
}
