import { defineKind } from '../../define-kind.ts'
import { field, output, receiver } from '../../define-port.ts'

export default defineKind({
  type: 'mobject.part',
  kind: 'value',
  effect: 'read',
  title: 'Part',
  category: 'Utilities',
  documentation:
    'A piece of an object, as an object of its own: 0 is the first part, -1 the last, 1:3 the second and third, 0,1 the ' +
    'second part of the first. In an equation, a piece of its TeX such as "x^2" works too.',
  tags: ['index', 'slice', 'letter', 'word', 'substring', 'submobject', 'side', 'get item', '[]'],
  ports: [
    receiver('Mobject', 'reference'),
    field('index', 'Integer | String', {
      default: 0,
      widget: 'part',
      description: 'A number, a slice (1:3), numbers (0,1) or a piece of TeX',
    }),
  ],
  outputs: [output('mobject', 'Mobject')],
  example: "word = Text('Part')\nword[0].set_color(RED)\nword[1:3].set_color(BLUE)\nself.add(word)",
})
