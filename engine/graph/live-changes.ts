import { type Aspect, aspectOf, gatheringMethods, neutralChanges, type Setter } from './live-tables.ts'
import type { ResolvedNode } from './resolve.ts'

/** A change of an object that follows something, or is done to one that does. */
export interface LiveChange {
  node: ResolvedNode
  place: number
  /** Reads something live. */
  fed: boolean
  /** Adds up over time: a step from where the object is, as long as the frame lasts. */
  adds: boolean
  /** Done to a part of the object. */
  onPart: boolean
}

/** How a change is written: once at its place, or as an updater. */
export type ChangeForm = 'once' | 'updater'

/** Whether a change leaves the picture alone and runs once whatever else the object does. */
export function isNeutral({ node: { kind } }: LiveChange): boolean {
  return neutralChanges.has(kind.type) || kind.kind === 'code'
}

/** Whether a change can be one link of a chain in a lambda. */
export function isLink({ node: { kind } }: LiveChange): boolean {
  return kind.type === 'mobject.set' || (kind.call.form === 'method' && kind.facts.same_object === true)
}

/** What a change touches. */
export function aspectOfChange({ kind, record }: ResolvedNode): Aspect {
  const aspect = aspectOf(kind.call.callee, kind.call.owner ?? '', kind.facts.absolute === true)
  const masked = record.params?.['coor_mask'] !== undefined
  return aspect === 'place' && masked ? 'axis' : aspect
}

/**
 * Decides whether changes can be done anew each frame to the object as it is (rule 7 b): none may add up, and none may
 * read what a later one has changed, or the next frame would differ from this one though nothing moved.
 *
 * @param changes - in order, from the first that is live on
 * @param set - what a setter of the object's own sets each frame
 * @returns a form for each change; undefined where the object has to be rebuilt each frame
 */
export function formsOf(changes: readonly LiveChange[], set?: Setter['aspect']): ChangeForm[] | undefined {
  const redone = new Set<Aspect>(set === 'place' ? ['place'] : [])
  const forms: ChangeForm[] = []
  for (const change of changes) {
    const form = formOf(change, redone, set)
    if (!form) return undefined
    if (form === 'updater' && !change.adds) redone.add(aspectOfChange(change.node))
    forms.push(form)
  }
  return forms
}

function formOf(
  change: LiveChange,
  redone: ReadonlySet<Aspect>,
  set: Setter['aspect'] | undefined,
): ChangeForm | undefined {
  const { node, fed, adds } = change
  const method = node.kind.call.callee
  if (isNeutral(change) || (gatheringMethods.has(method) && !fed)) return 'once'
  if (adds) return 'updater'
  const moved = redone.has('place') || redone.has('axis')
  const shaped = redone.has('shape')
  const aspect = aspectOfChange(node)
  // A number that is set keeps where it is and how large, and nothing else (`numbers.py: set_value`).
  if (set === 'number' && (aspect === 'shape' || (aspect === 'relative' && method !== 'scale'))) return undefined
  // A position that is set leaves all else alone; what moves it afterwards is clearer inside a redraw.
  if (set === 'place' && aspect !== 'style') return undefined
  switch (aspect) {
    case 'style':
      return fed || redone.has('style') ? 'updater' : 'once'
    case 'place':
    case 'axis':
      return fed || moved || shaped ? 'updater' : 'once'
    case 'move':
      if (redone.has('place')) return 'updater'
      return fed || moved || shaped ? undefined : 'once'
    case 'shape':
      if (moved || shaped) return undefined
      return fed ? 'updater' : 'once'
    default:
      return fed || moved || shaped ? undefined : 'once'
  }
}
