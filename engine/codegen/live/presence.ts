import { firstAfter } from '../../graph/first-after.ts'
import type { SceneObject } from '../../graph/objects.ts'
import { portName, portOf, type ResolvedNode } from '../../graph/resolve.ts'
import type { Program } from '../program.ts'

/** Between which places an object is on stage, where its updaters run. */
export interface Presence {
  from: number
  /** Added because no one else does, hence in the order of making. */
  implicit: boolean
  to: number
}

export interface Presences {
  of(object: SceneObject): Presence
  /**
   * Whether an object has always been updated in a frame before one that depends on it.
   *
   * @param added - what has been added so far without being asked for, in order
   */
  isUpdatedBefore(object: SceneObject, dependent: SceneObject, added: readonly SceneObject[]): boolean
}

/** Finds out when objects come on stage and leave it. */
export function findPresences(program: Program): Presences {
  const { order, place, plays, stages } = program
  const adds = new Set(stages.filter((stage) => stage.adds).map(({ object }) => object))
  const steps = order.filter((node) => plays.isStep(node)).map((node) => place.get(node)!)
  const known = new Map<SceneObject, Presence>()

  function of(object: SceneObject): Presence {
    let presence = known.get(object)
    if (!presence) {
      // Groups cannot hold one another in a circle; the entry only keeps the search finite.
      known.set(object, { from: Infinity, implicit: false, to: Infinity })
      known.set(object, (presence = find(object)))
    }
    return presence
  }

  function find(object: SceneObject): Presence {
    const shown: number[] = []
    const gone: number[] = []
    for (const { node, handle } of socketsOf(object)) {
      const port = portOf(node.kind, handle)
      if (!port) continue
      const at = (plays.isPlayable(node) ? plays.stepsOf(node) : [node]).map((step) => place.get(step)!)
      if (shows(node, handle)) shown.push(...at)
      const { leaves } = node.kind.facts
      const leavesIt = node.kind.effect !== 'animation' || !leaves || leaves.includes(port.name)
      if ((port.role === 'shows' && !leavesIt) || node.kind.type === 'scene.remove') gone.push(...at)
    }
    const around = [...object.holders, ...(object.whole ? [object.whole] : [])].map(of)
    const implicit = adds.has(object)
    const own = implicit ? firstStepAfter(object.maker) : Math.min(...shown)
    const from = Math.min(own, ...around.map((presence) => presence.from))
    return { from, implicit, to: Math.min(...gone, ...around.map((presence) => presence.to)) }
  }

  function firstStepAfter(node: ResolvedNode): number {
    return Math.min(order.length, firstAfter(steps, place.get(node) ?? 0))
  }

  function shows(node: ResolvedNode, handle: string): boolean {
    const port = portOf(node.kind, handle)!
    const { stages: staged, leaves } = node.kind.facts
    if (staged?.includes(port.name) || node.kind.effect === 'builder') return true
    if (node.kind.effect === 'step') return port.role === 'shows' && node.kind.type !== 'scene.remove'
    return plays.isPlayable(node) && (port.role === 'shows' || leaves?.includes(port.name) === true)
  }

  return {
    of,
    isUpdatedBefore(object, dependent, added) {
      const own = of(object)
      const other = of(dependent)
      if (own.from === Infinity || other.from === Infinity || own.to < other.to) return false
      if (own.from !== other.from) return own.from < other.from
      // What is still to be added will be added in the right order.
      return own.implicit && other.implicit && added.indexOf(object) <= added.indexOf(dependent)
    },
  }
}

/** Every socket an object is wired to, wherever it has passed through. */
export function* socketsOf({ maker, handle: first }: SceneObject): Iterable<{ node: ResolvedNode; handle: string }> {
  const open: [ResolvedNode, string][] = [[maker, first]]
  const seen = new Set<string>()
  for (let at = open.pop(); at; at = open.pop()) {
    const [node, output] = at
    if (seen.has(`${node.id}\n${output}`)) continue
    seen.add(`${node.id}\n${output}`)
    for (const target of node.outputs.get(output) ?? []) {
      yield target
      const name = portName(target.handle)
      for (const { passes, name: next } of target.node.kind.outputs)
        if (passes === name) open.push([target.node, next + target.handle.slice(name.length)])
    }
  }
}
