import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.choose',
  title: 'Choose',
  category: 'Logic',
  documentation: 'One of two values, by a condition.',
  tags: ['if', 'else', 'conditional', 'switch', 'ternary'],
  ports: [
    field('condition', 'Bool', { default: true }),
    field('when_true', 'Any', { default: 1 }),
    field('when_false', 'Any', { default: 0 }),
  ],
  gives: 'Any',
  python: '{when_true} if {condition} else {when_false}',
  example: 'n = 4\nself.add(Square(color=BLUE if n % 2 == 0 else RED))',
})
