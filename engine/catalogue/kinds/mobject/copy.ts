import { defineKind } from '../../define-kind.ts'
import { output, receiver } from '../../define-port.ts'

export default defineKind({
  type: 'mobject.copy',
  kind: 'method',
  effect: 'make',
  title: 'Copy',
  category: 'Utilities',
  documentation: 'Another object, equal to this one. Changes to the copy leave the original alone.',
  tags: ['duplicate', 'clone', 'second'],
  ports: [receiver('Mobject', 'operand')],
  outputs: [output('mobject', 'Self')],
  emits: { form: 'method', callee: 'copy', owner: 'Mobject' },
  facts: { same_object: false },
  example: 'square = Square()\nself.add(square, square.copy().shift(2 * RIGHT).set_color(RED))',
})
