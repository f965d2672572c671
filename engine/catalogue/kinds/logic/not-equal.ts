import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.not_equal',
  title: 'Not equal',
  category: 'Logic',
  documentation: 'Whether two values differ.',
  tags: ['!=', 'compare', 'different'],
  ports: [field('a', 'Any', { default: 0 }), field('b', 'Any', { default: 0 })],
  gives: 'Bool',
  python: '{a} != {b}',
  example: 'self.add(Square(color=GREEN if 2 + 2 != 5 else RED))',
})
