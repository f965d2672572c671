import { IndexSet } from './indexed.ts'
import { type ChangeForm, formsOf, isLink, isNeutral, type LiveChange } from './live-changes.ts'
import { findLooks, type LiveContext } from './live-looks.ts'
import { findOnlyRedrawn } from './live-only-redrawn.ts'
import { clearingChanges, type Setter, setters } from './live-tables.ts'
import type { SceneObject } from './objects.ts'
import { pushTo } from './push-to.ts'
import type { ResolvedNode } from './resolve.ts'

/**
 * How an object follows (rule 7): its parameter is set, its changes are done anew to it, it is rebuilt from a copy of
 * what it was, or drawn anew altogether.
 */
export type LiveMode = 'set' | 'updated' | 'rebuilt' | 'redrawn'

/** A parameter of the constructor is set. */
export interface SettingAction {
  readonly does: 'set'
  readonly object: SceneObject
  readonly setter: Setter
}

/** The object is drawn anew, or changes are done anew to it or to a copy of what it was. */
export interface ChangingAction {
  readonly does: 'redraw' | 'update' | 'rebuild'
  readonly object: SceneObject
  readonly changes: readonly ResolvedNode[]
}

/** What is written for an object that follows, behind the node at whose place it begins to. */
export type LiveAction = SettingAction | ChangingAction

/** How all objects of a body follow. */
export interface LiveObjects {
  modeOf(object: SceneObject): LiveMode | undefined
  /** What is written behind a node. */
  actionsAt(node: ResolvedNode): readonly LiveAction[]
  /** Whether a node is written only as part of an action, in a lambda that runs each frame. */
  isInAction(node: ResolvedNode): boolean
  /** Rule 4 f: a live object all whose uses lie inside live redraws. */
  isOnlyRedrawn(object: SceneObject): boolean
  /** All changes of an object itself, in order. */
  changesOf(object: SceneObject): readonly ResolvedNode[]
}

/** Where nothing follows. */
export const noLiveObjects: LiveObjects = {
  modeOf: () => undefined,
  actionsAt: () => [],
  isInAction: () => false,
  isOnlyRedrawn: () => false,
  changesOf: () => [],
}

const redrawKind = 'manim.always_redraw'

/** Plans how each object follows what is live. */
export function planLiveObjects(context: LiveContext): LiveObjects {
  const { order, objects, live } = context
  if (!live.any && !order.some(({ kind }) => kind.type === redrawKind)) return noLiveObjects
  const looks = findLooks(context)
  const modes = new Map<SceneObject, LiveMode>()
  const actions = new Map<ResolvedNode, LiveAction[]>()
  const inAction = new IndexSet<ResolvedNode>(order.length)

  // Wholes come before their parts: what is drawn anew takes the changes of its parts along.
  for (const object of objects.all) if (!object.whole) planWithParts(object)

  function planWithParts(object: SceneObject): void {
    plan(object)
    for (const part of object.parts) planWithParts(part)
  }

  function plan(object: SceneObject): void {
    const all = looks.changesOf(object)
    const { maker } = object
    const cleared = all.findIndex(({ node }) => clearingChanges.has(node.kind.type))
    const first = cleared < 0 ? all : all.slice(0, cleared)
    if (maker.kind.effect === 'make' && live.isFed(maker)) planMade(object, first)
    else if (maker.kind.type === redrawKind) planReset(object, 'redrawn', withParts(object, first))
    else planChanged(object, first)
    if (cleared >= 0) planChanged(object, all.slice(cleared + 1))
  }

  /** Rule 7 a and d: the constructor itself reads something live. */
  function planMade(object: SceneObject, changes: readonly LiveChange[]): void {
    const { maker } = object
    const place = looks.placeOf(maker)
    const setter = setterOf(maker)
    const forms = setter && formsOf(changes, setter.aspect)
    if (setter && forms) {
      modes.set(object, 'set')
      const before = neighbours(object, place, changes, (at) => forms[at] === 'once')
      act(before.at(-1)?.node ?? maker, { does: 'set', object, setter })
      updateEach(object, changes, forms)
      return
    }
    const all = withParts(object, changes)
    const folded = neighbours(object, place, all).map(({ node }) => node)
    for (const node of [maker, ...folded]) inAction.add(node)
    act(folded.at(-1) ?? maker, { does: 'redraw', object, changes: folded })
    planReset(object, 'redrawn', all.slice(folded.length))
  }

  /** Rule 7 b and c: only changes read something live. */
  function planChanged(object: SceneObject, changes: readonly LiveChange[]): void {
    const own = changes.filter(({ node }) => !inAction.has(node))
    const from = own.findIndex(({ fed }) => fed)
    if (from < 0) return
    const tail = own.slice(from)
    const forms = formsOf(tail)
    if (forms) {
      modes.set(object, 'updated')
      updateEach(object, tail, forms)
      return
    }
    const [first, ...rest] = withParts(object, tail)
    if (!first) return
    if (!isLink(first)) {
      planReset(object, 'updated', [first, ...rest])
      return
    }
    const more = neighbours(object, first.place, rest)
    actTogether('rebuild', object, [first, ...more])
    planReset(object, 'rebuilt', rest.slice(more.length))
  }

  /** An object that starts afresh each frame: whatever is done to it must be done again each frame. */
  function planReset(object: SceneObject, mode: LiveMode, changes: readonly LiveChange[]): void {
    modes.set(object, mode)
    const forms = changes.map((change): ChangeForm => (isNeutral(change) ? 'once' : 'updater'))
    updateEach(object, changes, forms)
  }

  function updateEach(object: SceneObject, changes: readonly LiveChange[], forms: readonly ChangeForm[]): void {
    let at = 0
    while (at < changes.length) {
      const change = changes[at++]
      if (!change || forms[at - 1] === 'once') continue
      const from = at
      const isChained = isLink(change) && !change.onPart && !change.adds
      const more = isChained
        ? neighbours(object, change.place, changes.slice(from), (next) => forms[from + next] === 'updater')
        : []
      at += more.length
      actTogether('update', object, [change, ...more])
    }
  }

  /** The changes behind a place with no look at the object between, as far as they make one chain. */
  function neighbours(
    object: SceneObject,
    from: number,
    changes: readonly LiveChange[],
    fits: (at: number) => boolean = () => true,
  ): readonly LiveChange[] {
    const limit = looks.nextLook(object, from)
    const isChained = (change: LiveChange): boolean =>
      change.place < limit && isLink(change) && !isNeutral(change) && !change.onPart && !change.adds
    const end = changes.findIndex(
      (change, at) => !isChained(change) || looks.looksAtItself(change, object) || !fits(at),
    )
    return end < 0 ? changes : changes.slice(0, end)
  }

  function withParts(object: SceneObject, changes: readonly LiveChange[]): readonly LiveChange[] {
    const from = changes[0]?.place ?? looks.placeOf(object.maker)
    const ofParts = (whole: SceneObject): LiveChange[] =>
      [...whole.parts].flatMap((part) => [...looks.changesOf(part), ...ofParts(part)])
    const parts = ofParts(object).filter((change) => change.place >= from && !isNeutral(change))
    if (parts.length === 0) return changes
    return [...changes, ...parts.map((change) => ({ ...change, onPart: true }))].toSorted((a, b) => a.place - b.place)
  }

  function actTogether(does: 'update' | 'rebuild', object: SceneObject, changes: readonly LiveChange[]): void {
    const nodes = changes.map(({ node }) => node)
    for (const node of nodes) inAction.add(node)
    const last = nodes.at(-1)
    if (last) act(last, { does, object, changes: nodes })
  }

  function act(node: ResolvedNode, action: LiveAction): void {
    pushTo(actions, node, action)
  }

  /** The setter for a constructor that reads something live in that parameter only. */
  function setterOf(maker: ResolvedNode): Setter | undefined {
    const setter = Object.hasOwn(setters, maker.kind.type) ? setters[maker.kind.type] : undefined
    const fed = [...maker.inputs].filter(([handle, source]) => live.isLive(source) && !live.isKept(maker, handle))
    return fed.length === 1 && fed[0]?.[0] === setter?.port ? setter : undefined
  }

  const onlyRedrawn = findOnlyRedrawn(context, looks, modes)
  return {
    modeOf: (object) => modes.get(object),
    actionsAt: (node) => actions.get(node) ?? [],
    isInAction: (node) => inAction.has(node),
    isOnlyRedrawn: (object) => onlyRedrawn.has(object),
    changesOf: (object) => looks.changesOf(object).map(({ node }) => node),
  }
}
