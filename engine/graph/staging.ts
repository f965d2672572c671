import { type LiveObjects, noLiveObjects } from './live-objects.ts'
import { movingChanges } from './live-tables.ts'
import { type SceneObject, type SceneObjects } from './objects.ts'
import type { Plays } from './plays.ts'
import { portOf, type ResolvedNode } from './resolve.ts'

/** Why an object is on stage or not, for the eye on its node. */
export type StageReason =
  | 'animated'
  | 'added'
  | 'implicit'
  | 'always'
  | 'never'
  | 'helper'
  | 'group_member'
  | 'group_of_staged'
  | 'path_only'
  | 'not_drawn'
  | 'inside_redraw'

/** Rule 4 for one object. */
export interface Stage {
  object: SceneObject
  /** Whether an `add` is written for it, which no node asked for. */
  adds: boolean
  reason: StageReason
}

/** What an object does in a socket, as far as rule 4 asks. */
interface Use {
  node: ResolvedNode
  port: string
  role: string
}

/** Classes that draw nothing by themselves. */
const undrawn = new Set(['ValueTracker', 'ComplexValueTracker'])

/** Trackers, and what the scene itself has: its camera, its frame. */
function isUndrawn({ kind }: ResolvedNode): boolean {
  return undrawn.has(kind.makes ?? '') || kind.type.startsWith('source.')
}

const none: readonly never[] = []
const helperRoles = new Set(['target', 'operand'])

/**
 * Decides for every object of a body whether it is staged, added or left out. Decided on the whole graph: mute, bypass
 * and "view up to here" come later.
 */
export function decideStage(objects: SceneObjects, plays: Plays, live: LiveObjects = noLiveObjects): readonly Stage[] {
  const uses = objects.all.map(findUses)
  const usesOf = ({ index }: SceneObject): readonly Use[] => uses[index] ?? none
  const own = new Set<SceneObject>()

  /** Each input takes one wire, so that no socket is reached twice. */
  function findUses({ maker, handle: first }: SceneObject): readonly Use[] {
    let found: Use[] | undefined
    const open: [ResolvedNode, string][] = [[maker, first]]
    for (let at = open.pop(); at; at = open.pop()) {
      for (const { node, handle } of at[0].outputs.get(at[1]) ?? none) {
        const port = portOf(node.kind, handle)
        if (!port) continue
        const use = { node, port: port.name, role: roleOf(node, port.pass, port.role) }
        if (found) found.push(use)
        else found = [use]
        for (const { passes, name } of node.kind.outputs)
          if (passes === port.name) open.push([node, name + handle.slice(port.name.length)])
      }
    }
    return found ?? none
  }

  function roleOf(node: ResolvedNode, pass: string, role: string | undefined): string {
    if (node.kind.effect === 'builder') return 'shows'
    return role ?? (pass === 'receiver' && node.kind.effect === 'change' ? 'changes' : 'reference')
  }

  for (const object of objects.all) if (usesOf(object).some(stages)) own.add(object)
  const staged = new Set<SceneObject>()
  for (const object of own) {
    staged.add(object)
    if (object.whole) spread(object, around)
    if (object.members.size + object.parts.size > 0) spread(object, inside)
  }

  function stages({ node, port, role }: Use): boolean {
    if (node.kind.facts.stages?.includes(port)) return true
    if (!plays.isPlayable(node)) return node.kind.effect === 'step' && role === 'shows'
    return isPlayed(node) && (role === 'shows' || (node.kind.facts.leaves?.includes(port) ?? false))
  }

  /** An animation that runs in the background brings nothing on stage. */
  function isPlayed(node: ResolvedNode): boolean {
    const steps = plays.stepsOf(node)
    return steps.length === 0 || steps.some((step) => plays.isStep(step))
  }

  function spread(from: SceneObject, next: (at: SceneObject) => readonly SceneObject[]): void {
    const open = [from]
    const seen = new Set(open)
    for (let at = open.pop(); at; at = open.pop()) {
      staged.add(at)
      for (const other of next(at))
        if (!seen.has(other)) {
          seen.add(other)
          open.push(other)
        }
    }
  }

  const decided: Stage[] = []
  function decide(object: SceneObject): Stage {
    const known = decided[object.index]
    if (known) return known
    // Groups that hold one another in a circle cannot be built; until it is decided, this keeps the search finite.
    const stage: Stage = { object, adds: false, reason: 'group_member' }
    decided[object.index] = stage
    stage.reason = reasonFor(object)
    stage.adds = stage.reason === 'implicit' || stage.reason === 'always'
    return stage
  }

  function reasonFor(object: SceneObject): StageReason {
    const { show } = object.maker.record
    if (show) return show
    // A scene action that hands out an object (`add_axes`) has put it on stage itself.
    if (object.maker.kind.effect === 'step') return 'added'
    if (staged.has(object))
      return own.has(object) && usesOf(object).some(({ node }) => plays.isPlayable(node)) ? 'animated' : 'added'
    if (object.whole || !object.drawable) return 'not_drawn'
    if (isUndrawn(object.maker)) return isMoving(object) ? 'implicit' : 'not_drawn'
    const roles = usesOf(object)
      .map(({ role }) => role)
      .filter((role) => role !== 'changes')
    if (roles.length && roles.every((role) => helperRoles.has(role))) return 'helper'
    if (roles.length && roles.every((role) => role === 'path')) return 'path_only'
    if ([...object.members].some((member) => staged.has(member) || member.maker.record.show === 'always'))
      return 'group_of_staged'
    if (holdersOf(object).some((holder) => comesOn(decide(holder)))) return 'group_member'
    return live.isOnlyRedrawn(object) ? 'inside_redraw' : 'implicit'
  }

  /** Only what is on stage runs its updaters, so a tracker or a camera's frame that has one must be there. */
  function isMoving(object: SceneObject): boolean {
    const { type } = object.maker.kind
    if (type.startsWith('source.') && type !== 'source.camera_frame') return false
    return live.modeOf(object) !== undefined || usesOf(object).some(({ node }) => movingChanges.has(node.kind.type))
  }

  // Groups come after their members: from the last, no search goes deep.
  return objects.all.toReversed().map(decide).toReversed()
}

/** What comes on stage with an object. */
function inside({ members, parts }: SceneObject): readonly SceneObject[] {
  return members.size + parts.size > 0 ? [...members, ...parts] : none
}

function around({ whole }: SceneObject): readonly SceneObject[] {
  return whole ? [whole] : none
}

/** A group that is added, or comes with one that is. */
function comesOn({ adds, reason }: Stage): boolean {
  return adds || reason === 'group_member'
}

/** The groups an object comes with; a list only carries it to them. */
function holdersOf(object: SceneObject): SceneObject[] {
  return [...object.holders].flatMap((holder) => (holder.drawable ? [holder] : holdersOf(holder)))
}
