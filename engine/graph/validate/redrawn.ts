import { isSubclass } from '../../catalogue/sockets/subclass.ts'
import { gatheringMethods, neutralChanges } from '../live-tables.ts'
import { meaningOf } from '../meaning.ts'
import type { SceneObject } from '../objects.ts'
import { receiverOf } from '../plays.ts'
import type { ResolvedNode } from '../resolve.ts'
import type { Scope } from './scope.ts'

/** Classes whose every construction sets text: a redraw of them does so each frame. */
const texts = ['SingleStringMathTex', 'Text', 'MarkupText', 'Typst', 'Paragraph', 'Code']

/**
 * What follows a live wire by being drawn anew each frame cannot be animated beside that, and texts are slow to draw
 * anew (rule 7).
 */
export function checkRedrawn(scope: Scope): void {
  if (scope.subgraph?.kind === 'function' || !mayBeLive(scope)) return
  const meaning = meaningOf(scope.body, scope.catalogue)
  const { nodes: order, blocked } = meaning.order
  if (blocked.length > 0) return
  const { objects, following } = meaning
  for (const object of objects.all) {
    if (following.modeOf(object) === 'redrawn') checkText(object.maker, scope)
  }
  const isAnew = (object: SceneObject): boolean => {
    const mode = following.modeOf(object)
    return mode === 'redrawn' || mode === 'rebuilt'
  }
  for (const node of order) {
    const source = node.kind.effect === 'builder' ? receiverOf(node) : undefined
    const [object] = source ? [objects.at(source)] : objects.changedBy(node)
    if (!object) continue
    if (source && isAnew(object)) warnAnimate(node, object.maker, scope)
    const member = isArrangement(node) ? memberOf(object, isAnew) : undefined
    if (member) warnGroup(node, member.maker, scope)
  }
}

/** An Animate, or a change that moves or styles what it is done to. */
function isArrangement({ kind }: ResolvedNode): boolean {
  if (kind.effect === 'builder') return true
  return kind.effect === 'change' && !neutralChanges.has(kind.type) && !gatheringMethods.has(kind.call.callee)
}

/** The first of an object's members, at any depth, that is drawn anew. */
function memberOf(object: SceneObject, isAnew: (object: SceneObject) => boolean): SceneObject | undefined {
  const seen = new Set(object.members)
  for (const member of seen) {
    if (isAnew(member)) return member
    for (const next of member.members) seen.add(next)
  }
  return undefined
}

/** Nearly no graph has anything live; those that have not are not looked at any further. */
function mayBeLive({ body, nodes }: Scope): boolean {
  const sources = nodes.some(({ kind }) => kind?.type === 'live.clock' || kind?.type === 'manim.always_redraw')
  return (
    sources || body.edges.some(({ live }) => live) || nodes.some(({ kind }) => kind?.outputs.some(({ reads }) => reads))
  )
}

function checkText(maker: ResolvedNode, scope: Scope): void {
  const made = maker.kind.makes
  if (made === undefined || !texts.some((text) => isSubclass(made, text, scope.catalogue))) return
  scope.report(maker.id, {
    code: 'type_mismatch',
    severity: 'warning',
    message: `${titleOf(maker, scope)} follows a live value, so its text is set anew in every frame, which is slow`,
    fix: 'Show the value with a DecimalNumber or an Integer beside a text that stays, or put Read now before the text',
  })
}

function warnAnimate(node: ResolvedNode, maker: ResolvedNode | undefined, scope: Scope): void {
  scope.report(node.id, {
    code: 'type_mismatch',
    severity: 'warning',
    message: `${maker ? titleOf(maker, scope) : 'The object'} is drawn anew in every frame, which undoes what Animate does to it`,
    fix: 'Animate the value it follows instead, or put Read now before what follows',
  })
}

function warnGroup(node: ResolvedNode, member: ResolvedNode, scope: Scope): void {
  scope.report(node.id, {
    code: 'type_mismatch',
    severity: 'warning',
    message: `${titleOf(member, scope)} is drawn anew in every frame, where it was before ${titleOf(node, scope)} changed its group`,
    fix: `Change ${titleOf(member, scope)} itself before it goes into the group`,
  })
}

function titleOf(node: ResolvedNode, scope: Scope): string {
  return scope.node(node.id)?.title ?? node.kind.title
}
