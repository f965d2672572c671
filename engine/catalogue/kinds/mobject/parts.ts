import { defineOperation } from '../../define-value.ts'
import { object } from '../../define-port.ts'

export default defineOperation({
  type: 'mobject.parts',
  title: 'Parts',
  category: 'Utilities',
  documentation: 'All parts of an object as a list: the members of a group, the letters of a text.',
  tags: ['submobjects', 'children', 'members', 'letters', 'list', 'split'],
  ports: [object('mobject', 'Mobject', 'reference')],
  gives: 'List<Mobject>',
  python: 'list({mobject})',
  example: "letters = list(Text('Parts'))\nself.play(LaggedStart(*[FadeIn(letter, shift=UP) for letter in letters]))",
})
