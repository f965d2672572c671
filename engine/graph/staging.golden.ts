import type { StageReason } from './staging.ts'

/** One small graph and what rule 4 says of its objects. */
export interface GoldenStage {
  says: string
  /** Type by node; a trailing `!` is `show: always`, a trailing `-` is `show: never`. */
  nodes: Record<string, string>
  /** `from > to.handle`; the output is `mobject` unless said. */
  wires: string[]
  expects: Record<string, StageReason>
}

const shift = 'manim.Mobject.shift'

/** Rule 4 as a table: what comes on stage, and why. */
export const goldenStages: readonly GoldenStage[] = [
  { says: 'a lone object is added', nodes: { a: 'manim.Circle' }, wires: [], expects: { a: 'implicit' } },
  { says: 'an object with show never is not', nodes: { a: 'manim.Circle-' }, wires: [], expects: { a: 'never' } },
  {
    says: 'an object that is faded in is staged by that',
    nodes: { a: 'manim.Circle', f: 'manim.FadeIn' },
    wires: ['a > f.mobjects:a1'],
    expects: { a: 'animated' },
  },
  {
    says: 'show always adds although an animation stages it',
    nodes: { a: 'manim.Circle!', f: 'manim.FadeIn' },
    wires: ['a > f.mobjects:a1'],
    expects: { a: 'always' },
  },
  {
    says: 'an object that goes into Add is added by that only',
    nodes: { a: 'manim.Circle', add: 'scene.add' },
    wires: ['a > add.mobjects:a1'],
    expects: { a: 'added' },
  },
  {
    says: 'a changed object is still implicit',
    nodes: { a: 'manim.Circle', s: shift },
    wires: ['a > s.mobject'],
    expects: { a: 'implicit' },
  },
  {
    says: 'an animation behind a change stages the object',
    nodes: { a: 'manim.Circle', s: shift, f: 'manim.Create' },
    wires: ['a > s.mobject', 's > f.mobject'],
    expects: { a: 'animated' },
  },
  {
    says: 'a Transform target is a helper',
    nodes: { a: 'manim.Circle', b: 'manim.Square', t: 'manim.Transform' },
    wires: ['a > t.mobject', 'b > t.target_mobject'],
    expects: { a: 'animated', b: 'helper' },
  },
  {
    says: 'the target of a ReplacementTransform is left on stage by it',
    nodes: { a: 'manim.Circle', b: 'manim.Square', t: 'manim.ReplacementTransform' },
    wires: ['a > t.mobject', 'b > t.target_mobject'],
    expects: { a: 'animated', b: 'animated' },
  },
  {
    says: 'the target of a TransformFromCopy is left on stage by it',
    nodes: { a: 'manim.Circle', b: 'manim.Square', t: 'manim.TransformFromCopy' },
    wires: ['a > t.mobject', 'b > t.target_mobject'],
    expects: { a: 'animated', b: 'animated' },
  },
  {
    says: 'a changed Transform target stays a helper',
    nodes: { a: 'manim.Circle', b: 'manim.Square', s: shift, t: 'manim.Transform' },
    wires: ['a > t.mobject', 'b > s.mobject', 's > t.target_mobject'],
    expects: { b: 'helper' },
  },
  {
    says: 'a target that is also looked at elsewhere is shown',
    nodes: { a: 'manim.Circle', b: 'manim.Square', t: 'manim.Transform', br: 'manim.Brace' },
    wires: ['a > t.mobject', 'b > t.target_mobject', 'b > br.mobject'],
    expects: { b: 'implicit', br: 'implicit' },
  },
  {
    says: 'an operand of a boolean operation is a helper, the result is shown',
    nodes: { a: 'manim.Circle', b: 'manim.Square', d: 'manim.Difference' },
    wires: ['a > d.subject', 'b > d.clip'],
    expects: { a: 'helper', b: 'helper', d: 'implicit' },
  },
  {
    says: 'operands of a growing boolean operation are helpers',
    nodes: { a: 'manim.Circle', b: 'manim.Square', u: 'manim.Union' },
    wires: ['a > u.vmobjects:a1', 'b > u.vmobjects:a2'],
    expects: { a: 'helper', b: 'helper', u: 'implicit' },
  },
  {
    says: 'what is cut out is a helper',
    nodes: { a: 'manim.Square', b: 'manim.Circle', c: 'manim.Cutout' },
    wires: ['a > c.main_shape', 'b > c.mobjects:a1'],
    expects: { a: 'helper', b: 'helper', c: 'implicit' },
  },
  {
    says: 'the source of a dashed copy is a helper',
    nodes: { a: 'manim.Circle', d: 'manim.DashedVMobject' },
    wires: ['a > d.vmobject'],
    expects: { a: 'helper', d: 'implicit' },
  },
  {
    says: 'what is only copied is a helper',
    nodes: { a: 'manim.Circle', c: 'mobject.copy' },
    wires: ['a > c.mobject'],
    expects: { a: 'helper', c: 'implicit' },
  },
  {
    says: 'what is copied and faded in is staged, and the copy is added',
    nodes: { a: 'manim.Circle', c: 'mobject.copy', f: 'manim.FadeIn' },
    wires: ['a > c.mobject', 'a > f.mobjects:a1'],
    expects: { a: 'animated', c: 'implicit' },
  },
  {
    says: 'members of an added group come with it',
    nodes: { a: 'manim.Circle', b: 'manim.Square', g: 'manim.VGroup' },
    wires: ['a > g.vmobjects:a1', 'b > g.vmobjects:a2'],
    expects: { a: 'group_member', b: 'group_member', g: 'implicit' },
  },
  {
    says: 'members of an animated group are staged by it',
    nodes: { a: 'manim.Circle', g: 'manim.VGroup', f: 'manim.FadeIn' },
    wires: ['a > g.vmobjects:a1', 'g > f.mobjects:a1'],
    expects: { a: 'added', g: 'animated' },
  },
  {
    says: 'a group with a staged member is not added itself, and its other members are',
    nodes: { a: 'manim.Circle', b: 'manim.Square', g: 'manim.VGroup', f: 'manim.FadeIn' },
    wires: ['a > g.vmobjects:a1', 'b > g.vmobjects:a2', 'a > f.mobjects:a1'],
    expects: { a: 'animated', b: 'implicit', g: 'group_of_staged' },
  },
  {
    says: 'members of nested groups come with the outermost',
    nodes: { a: 'manim.Circle', g: 'manim.VGroup', h: 'manim.VGroup' },
    wires: ['a > g.vmobjects:a1', 'g > h.vmobjects:a1'],
    expects: { a: 'group_member', g: 'group_member', h: 'implicit' },
  },
  {
    says: 'a member with show never leaves the group alone',
    nodes: { a: 'manim.Circle-', g: 'manim.VGroup' },
    wires: ['a > g.vmobjects:a1'],
    expects: { a: 'never', g: 'implicit' },
  },
  {
    says: 'the object under a Brace is added',
    nodes: { a: 'manim.Square', b: 'manim.Brace' },
    wires: ['a > b.mobject'],
    expects: { a: 'implicit', b: 'implicit' },
  },
  {
    says: 'the object in a SurroundingRectangle is added',
    nodes: { a: 'manim.Square', b: 'manim.SurroundingRectangle' },
    wires: ['a > b.mobjects:a1'],
    expects: { a: 'implicit', b: 'implicit' },
  },
  {
    says: 'a next_to reference is added',
    nodes: { a: 'manim.Square', b: 'manim.Circle', n: 'manim.Mobject.next_to' },
    wires: ['b > n.mobject', 'a > n.mobject_or_point'],
    expects: { a: 'implicit', b: 'implicit' },
  },
  {
    says: 'axes used for coordinates are added, and so is the plot',
    nodes: { a: 'manim.Axes', p: 'manim.CoordinateSystem.plot' },
    wires: ['a > p.mobject'],
    expects: { a: 'implicit', p: 'implicit' },
  },
  {
    says: 'a path that is only followed is not added',
    nodes: { a: 'manim.Circle', d: 'manim.Dot', m: 'manim.MoveAlongPath' },
    wires: ['d > m.mobject', 'a > m.path'],
    expects: { a: 'path_only', d: 'animated' },
  },
  {
    says: 'a path that is created as well is staged by that',
    nodes: { a: 'manim.Circle', d: 'manim.Dot', m: 'manim.MoveAlongPath', c: 'manim.Create' },
    wires: ['d > m.mobject', 'a > m.path', 'a > c.mobject'],
    expects: { a: 'animated' },
  },
  {
    says: 'a ValueTracker is never added',
    nodes: { t: 'manim.ValueTracker' },
    wires: [],
    expects: { t: 'not_drawn' },
  },
  {
    says: 'the camera frame is never added',
    nodes: { c: 'source.camera_frame' },
    wires: [],
    expects: { c: 'not_drawn' },
  },
  {
    says: 'an animated part stages the whole',
    nodes: { a: 'manim.Text', p: 'mobject.part', f: 'manim.FadeIn' },
    wires: ['a > p.mobject', 'p > f.mobjects:a1'],
    expects: { a: 'added', p: 'animated' },
  },
  {
    says: 'a part that nothing animates is not added apart from its whole',
    nodes: { a: 'manim.Text', p: 'mobject.part', s: shift },
    wires: ['a > p.mobject', 'p > s.mobject'],
    expects: { a: 'implicit', p: 'not_drawn' },
  },
  {
    says: 'an animated object is staged through Animate and a change',
    nodes: { a: 'manim.Square', b: 'mobject.animate', s: shift, p: 'scene.play' },
    wires: ['a > b.mobject', 'b.builder > s.mobject', 's > p.animations:a1'],
    expects: { a: 'animated' },
  },
  {
    says: 'what an animation group plays is staged',
    nodes: { a: 'manim.Square', f: 'manim.FadeIn', g: 'manim.AnimationGroup', p: 'scene.play' },
    wires: ['a > f.mobjects:a1', 'f.animation > g.animations:a1', 'g.animation > p.animations:a1'],
    expects: { a: 'animated' },
  },
  {
    says: 'an object faded out only is staged, since the animation brings it on',
    nodes: { a: 'manim.Square', f: 'manim.FadeOut' },
    wires: ['a > f.mobjects:a1'],
    expects: { a: 'animated' },
  },
  {
    says: 'the source of become is a helper',
    nodes: { a: 'manim.Square', b: 'manim.Circle', c: 'manim.Mobject.become' },
    wires: ['a > c.mobject', 'b > c.other_mobject'],
    expects: { a: 'implicit', b: 'helper' },
  },
  {
    says: 'a table entry is a helper',
    nodes: { a: 'manim.Square', l: 'manim.LabeledDot' },
    wires: ['a > l.label'],
    expects: { a: 'helper', l: 'implicit' },
  },
  {
    says: 'an object whose value alone is read is added',
    nodes: { a: 'manim.Square', v: 'manim.Mobject.get_center', d: 'manim.Dot' },
    wires: ['a > v.mobject', 'v.value > d.point'],
    expects: { a: 'implicit', d: 'implicit' },
  },
]
