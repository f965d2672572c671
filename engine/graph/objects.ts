import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Effect, Port } from '../catalogue/definition.ts'
import { membersOf, parseType } from '../catalogue/sockets/socket-type.ts'
import { isOfFamily } from '../catalogue/sockets/subclass.ts'
import { OutputMemo } from './output-memo.ts'
import { passedThrough, type Plays } from './plays.ts'
import { outputOf, portOf, type ResolvedNode, type Source } from './resolve.ts'

/** One object of the scene: the output that made it, and how it hangs together with others. */
export interface SceneObject {
  /** Its place among all objects of the body. */
  index: number
  maker: ResolvedNode
  handle: string
  /** Known to be a mobject; others are passed along and changed alike, but never added by themselves. */
  drawable: boolean
  /** What it is a part of. */
  whole: SceneObject | undefined
  /** Groups and other objects that keep it by reference. */
  holders: ReadonlySet<SceneObject>
  /** What it keeps by reference, and the parts taken from it. */
  members: ReadonlySet<SceneObject>
  parts: ReadonlySet<SceneObject>
}

/** All objects of a body, found by following references back to where they were made. */
export interface SceneObjects {
  all: readonly SceneObject[]
  /** The object a wire carries; undefined for plain values and animations. */
  at(source: Source): SceneObject | undefined
  /** The object that an output carries. */
  of(node: ResolvedNode, handle: string): SceneObject | undefined
  /** The objects that running a node changes in place. */
  changedBy(node: ResolvedNode): readonly SceneObject[]
}

const yielding: ReadonlySet<Effect> = new Set(['make', 'read', 'literal', 'step'])

/** Types of sockets that carry mobjects: Manim's classes and the words that stand for them. */
function carriesMobject(type: string, catalogue: Catalogue): boolean {
  return type === 'Self' || membersOf(parseType(type)).some(({ name }) => isOfFamily(name, 'mobject', catalogue))
}

/** Most objects stand alone and share one empty set. */
const none: ReadonlySet<SceneObject> = new Set()
const nothing: readonly SceneObject[] = []

function addTo(object: SceneObject, set: 'holders' | 'members' | 'parts', other: SceneObject): void {
  if (object[set] === none) object[set] = new Set([other])
  else (object[set] as Set<SceneObject>).add(other)
}

/** Finds every object and who holds whom. */
export function findObjects(nodes: Iterable<ResolvedNode>, plays: Plays, catalogue: Catalogue): SceneObjects {
  const all: SceneObject[] = []
  const found = new OutputMemo<SceneObject>()

  function make(maker: ResolvedNode, handle: string, drawable: boolean): SceneObject {
    const object: SceneObject = {
      index: all.length,
      maker,
      handle,
      drawable,
      whole: undefined,
      holders: none,
      members: none,
      parts: none,
    }
    all.push(object)
    return object
  }

  function resolve(node: ResolvedNode, handle: string): SceneObject | undefined {
    if (node.kind.type === 'code.python') return make(node, handle, false)
    const output = outputOf(node.kind, handle)
    if (!output) return undefined
    if (plays.isPlayable(node) && !output.passes) return undefined
    if (output.passes) {
      const source = passedThrough(node, handle)
      return source && at(source)
    }
    const drawable = carriesMobject(output.type, catalogue)
    if (node.kind.effect === 'change' && drawable) return inBackground(node)
    const known = drawable || output.type === 'Any' || output.type.startsWith('List<')
    return known && yielding.has(node.kind.effect) ? make(node, handle, drawable) : undefined
  }

  function of(node: ResolvedNode, handle: string): SceneObject | undefined {
    const entry = found.entry(node, handle)
    if (!entry.isFound) {
      // Before the search, which is finite so even where wires run in a circle.
      entry.isFound = true
      entry.value = resolve(node, handle)
    }
    return entry.value
  }

  function at(source: Source): SceneObject | undefined {
    return of(source.node, source.handle)
  }

  function changedBy(node: ResolvedNode): readonly SceneObject[] {
    if (node.kind.type === 'code.python') return changedByCode(node)
    if (node.kind.effect !== 'change' || plays.isPlayable(node)) return nothing
    const changed = objectsIn(node, isChanged)
    const animated = changed.length ? undefined : inBackground(node)
    return animated ? [animated] : changed
  }

  /** What an animation moves that a change lets run beside the steps (`turn_animation_into_updater`). */
  function inBackground({ inputs }: ResolvedNode): SceneObject | undefined {
    for (const { node: animation } of inputs.values()) {
      if (!plays.isPlayable(animation)) continue
      const [shown] = objectsIn(animation, (port) => port.role === 'shows' || port.pass === 'receiver')
      if (shown) return shown
    }
    return undefined
  }

  /** The user's code may change every object it reads, unless it says which. */
  function changedByCode({ inputs, record }: ResolvedNode): SceneObject[] {
    const declared = record.params?.['changes']
    const list: SceneObject[] = []
    for (const [name, source] of inputs) {
      const object = Array.isArray(declared) && !declared.includes(name) ? undefined : at(source)
      if (object) list.push(object)
    }
    return list
  }

  function objectsIn(node: ResolvedNode, matches: (port: Port, node: ResolvedNode) => boolean): readonly SceneObject[] {
    let list: SceneObject[] | undefined
    for (const source of node.inputs.values()) {
      const port = portOf(node.kind, source.edge.target_handle)
      const object = port && matches(port, node) ? at(source) : undefined
      if (object) (list ??= []).push(object)
    }
    return list ?? nothing
  }

  for (const node of nodes) {
    for (const output of node.kind.outputs) if (!output.passes) of(node, output.name)
    link(node)
  }
  return { all, at, of, changedBy }

  function link(node: ResolvedNode): void {
    const held = objectsIn(node, holds)
    if (held.length > 0) {
      const keeper = node.kind.effect === 'change' ? changedBy(node)[0] : (of(node, 'mobject') ?? of(node, 'value'))
      for (const member of held) {
        if (!keeper || member === keeper) continue
        addTo(keeper, 'members', member)
        addTo(member, 'holders', keeper)
      }
    }
    if (node.kind.effect !== 'read' && !node.kind.facts.part) return
    for (const output of node.kind.outputs) {
      const part = of(node, output.name)
      const whole = objectsIn(node, (port) => port.name === 'mobject' || port.pass === 'receiver')[0]
      if (part && whole && part !== whole && !isTracker(node, catalogue)) {
        part.whole = whole
        addTo(whole, 'parts', part)
      }
    }
  }
}

/** The tracker inside a Variable is an attribute of it but no part of its picture. */
function isTracker({ kind, record }: ResolvedNode, catalogue: Catalogue): boolean {
  const attribute = record.params?.['attribute']
  if (kind.type !== 'mobject.get' || typeof attribute !== 'string') return false
  const owners = [...catalogue.attributes.values()].filter((attributes) => Object.hasOwn(attributes, attribute))
  return owners.length > 0 && owners.every((attributes) => attributes[attribute]?.type === 'ValueTracker')
}

function isChanged(port: Port): boolean {
  return port.pass === 'receiver' || port.role === 'changes'
}

function holds(port: Port, node: ResolvedNode): boolean {
  return (
    port.role === 'holds' || node.kind.type === 'value.list' || (node.kind.facts.holds?.includes(port.name) ?? false)
  )
}

/** Everything that changes with an object: what holds it or is its whole, and all that is in it. */
export function kinOf(object: SceneObject): ReadonlySet<SceneObject> {
  const kin = new Set([object])
  if (standsAlone(object)) return kin
  const up = [object]
  for (let at = up.pop(); at; at = up.pop())
    for (const next of [...at.holders, ...(at.whole ? [at.whole] : [])])
      if (!kin.has(next)) {
        kin.add(next)
        up.push(next)
      }
  const seen = new Set([object])
  const down = [object]
  for (let at = down.pop(); at; at = down.pop())
    for (const next of [...at.members, ...at.parts])
      if (!seen.has(next)) {
        seen.add(next)
        kin.add(next)
        down.push(next)
      }
  return kin
}

/** The kin of several objects, each once. */
export function kinOfAll(objects: Iterable<SceneObject>): ReadonlySet<SceneObject> {
  const [first, ...more] = objects
  if (!first) return none
  if (more.length === 0) return kinOf(first)
  const kin = new Set(kinOf(first))
  for (const object of more) for (const other of kinOf(object)) kin.add(other)
  return kin
}

function standsAlone({ holders, whole, members, parts }: SceneObject): boolean {
  return whole === undefined && holders.size + members.size + parts.size === 0
}
