import { firstAfter, pushTo } from './first-after.ts'
import { isFunction, isValue, type LiveWires } from './live.ts'
import { aspectOfChange, type ChangeForm, formsOf, isLink, isNeutral, type LiveChange } from './live-changes.ts'
import { clearingChanges, type Setter, setters } from './live-tables.ts'
import { kinOf, type SceneObject, type SceneObjects } from './objects.ts'
import { type Plays, receiverOf } from './plays.ts'
import type { ResolvedNode, Source } from './resolve.ts'

/**
 * How an object follows (rule 7): its parameter is set, its changes are done anew to it, it is rebuilt from a copy of
 * what it was, or drawn anew altogether.
 */
export type LiveMode = 'set' | 'updated' | 'rebuilt' | 'redrawn'

/** What is written for an object that follows, at the place of a node. */
export type LiveAction =
  | { readonly does: 'redraw'; readonly object: SceneObject; readonly changes: readonly ResolvedNode[] }
  | { readonly does: 'set'; readonly object: SceneObject; readonly setter: Setter }
  | { readonly does: 'update' | 'rebuild'; readonly object: SceneObject; readonly changes: readonly ResolvedNode[] }

/** How all objects of a body follow. */
export interface LiveObjects {
  modeOf(object: SceneObject): LiveMode | undefined
  /** What is written behind a node. */
  actionsAt(node: ResolvedNode): readonly LiveAction[]
  /** Whether a node is written only as part of an action. */
  isInAction(node: ResolvedNode): boolean
  /** Whether what a node reads is read inside a lambda that runs each frame. */
  isInLambda(node: ResolvedNode): boolean
  /** Rule 4 f: a live object all whose uses lie inside live redraws. */
  isOnlyRedrawn(object: SceneObject): boolean
  /** The changes of such an object, in order: they are written with it. */
  changesOf(object: SceneObject): readonly ResolvedNode[]
}

export interface LiveContext {
  order: readonly ResolvedNode[]
  plays: Plays
  objects: SceneObjects
  live: LiveWires
}

/** Where nothing follows. */
export const noLiveObjects: LiveObjects = {
  modeOf: () => undefined,
  actionsAt: () => [],
  isInAction: () => false,
  isInLambda: () => false,
  isOnlyRedrawn: () => false,
  changesOf: () => [],
}

const redrawKind = 'manim.always_redraw'

/** Plans how each object follows what is live. */
export function planLiveObjects({ order, plays, objects, live }: LiveContext): LiveObjects {
  if (!live.any && !order.some(({ kind }) => kind.type === redrawKind)) return noLiveObjects
  const place = new Map(order.map((node, at) => [node, at]))
  const steps = order.filter((node) => plays.isStep(node) || node.kind.kind === 'code').map((node) => place.get(node)!)
  const changes = findChanges()
  const uses = findUses()
  const modes = new Map<SceneObject, LiveMode>()
  const actions = new Map<ResolvedNode, LiveAction[]>()
  const inAction = new Set<ResolvedNode>()
  const inLambda = new Set<ResolvedNode>()

  // Wholes come before their parts: what is drawn anew takes the changes of its parts along.
  for (const object of objects.all) if (!object.whole) planWithParts(object)

  function planWithParts(object: SceneObject): void {
    plan(object)
    for (const part of object.parts) planWithParts(part)
  }

  function findChanges(): Map<SceneObject, LiveChange[]> {
    const found = new Map<SceneObject, LiveChange[]>()
    for (const node of order) {
      const [object] = objects.changedBy(node)
      if (!object) continue
      const aspect = aspectOfChange(node)
      const adds = live.isFed(node) && live.clockUse(node).dt && (aspect === 'move' || aspect === 'relative')
      const change = { node, place: place.get(node)!, fed: live.isFed(node), adds, onPart: false }
      pushTo(found, object, change)
    }
    return found
  }

  /** The places at which something else looks at an object; values that are read again look when they are written. */
  function findUses(): Map<SceneObject, number[]> {
    const found = new Map<SceneObject, number[]>()
    for (const node of order) {
      if (live.isReread(node)) continue
      const receiver = node.kind.effect === 'change' ? receiverOf(node) : undefined
      for (const source of node.inputs.values()) {
        const object = source === receiver ? undefined : objects.at(source)
        if (object) pushTo(found, object, place.get(node)!)
      }
    }
    return found
  }

  /** The next place at which an object must be as it then is: a step, or a look at it or its kin. */
  function nextLook(object: SceneObject, from: number): number {
    let next = firstAfter(steps, from)
    for (const kin of kinOf(object)) {
      next = Math.min(next, firstAfter(uses.get(kin) ?? [], from))
      const changed = kin === object ? [] : (changes.get(kin) ?? [])
      for (const change of changed) if (change.place > from) next = Math.min(next, change.place)
    }
    return next
  }

  function plan(object: SceneObject): void {
    let list = changes.get(object) ?? []
    const { maker } = object
    const cleared = list.findIndex(({ node }) => clearingChanges.has(node.kind.type))
    const first = cleared < 0 ? list : list.slice(0, cleared)
    if (maker.kind.effect === 'make' && live.isFed(maker)) planMade(object, first)
    else if (maker.kind.type === redrawKind) planReset(object, 'redrawn', withParts(object, first))
    else planChanged(object, first)
    if (cleared < 0) return
    list = list.slice(cleared + 1)
    planChanged(object, list)
  }

  /** Rule 7 a and d: the constructor itself reads something live. */
  function planMade(object: SceneObject, list: readonly LiveChange[]): void {
    const setter = setterOf(object.maker)
    const forms = setter && formsOf(list, setter.aspect)
    if (setter && forms) {
      modes.set(object, 'set')
      const upTo = neighbours(object, place.get(object.maker)!, list, (_, at) => forms[at] === 'once')
      act(upTo.at(-1)?.node ?? object.maker, { does: 'set', object, setter })
      updateEach(object, list, forms)
      return
    }
    const all = withParts(object, list)
    const folded = neighbours(object, place.get(object.maker)!, all)
    inLambda.add(object.maker)
    takeOver([object.maker, ...folded.map(({ node }) => node)])
    act(folded.at(-1)?.node ?? object.maker, { does: 'redraw', object, changes: folded.map(({ node }) => node) })
    planReset(object, 'redrawn', all.slice(folded.length))
  }

  /** Rule 7 b and c: only changes read something live. */
  function planChanged(object: SceneObject, list: readonly LiveChange[]): void {
    const own = list.filter(({ node }) => !inAction.has(node))
    const from = own.findIndex(({ fed }) => fed)
    if (from < 0) return
    const tail = own.slice(from)
    const forms = formsOf(tail)
    if (forms) {
      modes.set(object, 'updated')
      updateEach(object, tail, forms)
      return
    }
    const all = withParts(object, tail)
    const rebuilt = [all[0]!, ...neighbours(object, all[0]!.place, all.slice(1))]
    if (!isLink(rebuilt[0]!)) {
      planReset(object, 'updated', all)
      return
    }
    const nodes = rebuilt.map(({ node }) => node)
    takeOver(nodes)
    act(nodes.at(-1)!, { does: 'rebuild', object, changes: nodes })
    planReset(object, 'rebuilt', all.slice(rebuilt.length))
  }

  /** An object that starts afresh each frame: whatever is done to it must be done again each frame. */
  function planReset(object: SceneObject, mode: LiveMode, list: readonly LiveChange[]): void {
    modes.set(object, mode)
    updateEach(
      object,
      list,
      list.map((change) => (isNeutral(change) ? 'once' : 'updater')),
    )
  }

  function updateEach(object: SceneObject, list: readonly LiveChange[], forms: readonly ChangeForm[]): void {
    for (let at = 0; at < list.length; at++) {
      const change = list[at]!
      if (forms[at] === 'once') continue
      const group = [change]
      if (isLink(change) && !change.onPart && !change.adds) {
        const more = list.slice(at + 1)
        group.push(...neighbours(object, change.place, more, (_, next) => forms[at + 1 + next] === 'updater'))
      }
      at += group.length - 1
      const nodes = group.map(({ node }) => node)
      takeOver(nodes)
      act(nodes.at(-1)!, { does: 'update', object, changes: nodes })
    }
  }

  /** The changes that follow a place with no look at the object between, as far as they make one chain. */
  function neighbours(
    object: SceneObject,
    from: number,
    list: readonly LiveChange[],
    fits: (change: LiveChange, at: number) => boolean = () => true,
  ): readonly LiveChange[] {
    const limit = nextLook(object, from)
    const end = list.findIndex(
      (change, at) =>
        change.place >= limit || !isLink(change) || isNeutral(change) || change.onPart || change.adds ||
        looksAtItself(change, object) || !fits(change, at),
    )
    return end < 0 ? list : list.slice(0, end)
  }

  function looksAtItself({ node }: LiveChange, object: SceneObject): boolean {
    const receiver = receiverOf(node)
    const seen = new Set<ResolvedNode>()
    const looks = (source: Source): boolean => {
      if (objects.at(source) === object) return true
      if (seen.has(source.node) || !isValue(source.node)) return false
      seen.add(source.node)
      return [...source.node.inputs.values()].some(looks)
    }
    return [...node.inputs.values()].some((source) => source !== receiver && looks(source))
  }

  function withParts(object: SceneObject, list: readonly LiveChange[]): readonly LiveChange[] {
    const from = list[0]?.place ?? place.get(object.maker)!
    const ofParts = (whole: SceneObject): LiveChange[] =>
      [...whole.parts].flatMap((part) => [...(changes.get(part) ?? []), ...ofParts(part)])
    const parts = ofParts(object).filter((change) => change.place >= from && !isNeutral(change))
    if (!parts.length) return list
    return [...list, ...parts.map((change) => ({ ...change, onPart: true }))].sort((a, b) => a.place - b.place)
  }

  function takeOver(nodes: readonly ResolvedNode[]): void {
    for (const node of nodes) {
      inAction.add(node)
      inLambda.add(node)
    }
  }

  function act(node: ResolvedNode, action: LiveAction): void {
    pushTo(actions, node, action)
  }

  /** The setter for a constructor that reads something live in one parameter only. */
  function setterOf(maker: ResolvedNode): Setter | undefined {
    const setter = Object.hasOwn(setters, maker.kind.type) ? setters[maker.kind.type] : undefined
    const fed = [...maker.inputs].filter(([handle, source]) => live.isLive(source) && !live.isKept(maker, handle))
    return fed.length === 1 && fed[0]![0] === setter?.port ? setter : undefined
  }

  const only = new Set<SceneObject>()
  for (const object of objects.all) if (isOnlyRedrawn(object)) only.add(object)

  function isOnlyRedrawn(object: SceneObject): boolean {
    const mode = modes.get(object)
    if (!object.drawable || !live.isFed(object.maker) || (mode !== 'redrawn' && mode !== 'set')) return false
    const list = changes.get(object) ?? []
    const step = firstAfter(steps, place.get(object.maker)!)
    const plain = (change: LiveChange): boolean =>
      isLink(change) && !isNeutral(change) && !change.adds && change.place < step && !looksAtItself(change, object)
    if (!list.every(plain) || object.holders.size > 0) return false
    const ends = new Set<ResolvedNode>(list.map(({ node }) => node))
    const users = [object.maker, ...ends].flatMap((node) => usesOf(node, object.maker === node ? object.handle : 'mobject'))
    const others = users.filter(({ node }) => !ends.has(node))
    return others.length > 0 && others.every(isInsideRedraw)
  }

  function usesOf(node: ResolvedNode, handle: string): Use[] {
    return (node.outputs.get(handle) ?? []).map((target) => ({ node: target.node, handle: target.handle }))
  }

  function isInsideRedraw({ node, handle }: Use): boolean {
    if (node.kind.effect === 'make') {
      const made = objects.of(node, 'mobject')
      return made !== undefined && modes.get(made) === 'redrawn' && live.isFed(node) && !live.isKept(node, handle)
    }
    if (!live.isReread(node) && !isFunction(node)) return false
    const further = [...node.outputs.values()].flat()
    return further.length > 0 && further.every(isInsideRedraw)
  }

  return {
    modeOf: (object) => modes.get(object),
    actionsAt: (node) => actions.get(node) ?? [],
    isInAction: (node) => inAction.has(node),
    isInLambda: (node) => inLambda.has(node),
    isOnlyRedrawn: (object) => only.has(object),
    changesOf: (object) => (changes.get(object) ?? []).map(({ node }) => node),
  }
}

/** A socket an object is wired to. */
interface Use {
  node: ResolvedNode
  handle: string
}

