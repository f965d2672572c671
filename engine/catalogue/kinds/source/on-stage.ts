import { defineKind } from '../../define-kind.ts'
import { output } from '../../define-port.ts'

export default defineKind({
  type: 'source.on_stage',
  kind: 'value',
  effect: 'read',
  title: 'On stage',
  category: 'Utilities',
  documentation: 'Everything that is on stage at this place in the order, as a list: to fade it all out, to group it.',
  tags: ['all objects', 'mobjects', 'clear', 'everything', 'self.mobjects'],
  outputs: [output('value', 'List<Mobject>')],
  emits: 'self.mobjects',
  example: 'self.add(Square(), Circle())\nself.play(*[FadeOut(mobject) for mobject in self.mobjects])',
})
