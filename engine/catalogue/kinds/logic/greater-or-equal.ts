import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.greater_or_equal',
  title: 'Greater or equal',
  category: 'Logic',
  documentation: 'Whether a is at least b.',
  tags: ['>=', 'compare', 'at least'],
  ports: [field('a', 'Number', { default: 0 }), field('b', 'Number', { default: 1 })],
  gives: 'Bool',
  python: '{a} >= {b}',
  example: 'self.add(Square(color=GREEN if 2 >= 2 else RED))',
})
