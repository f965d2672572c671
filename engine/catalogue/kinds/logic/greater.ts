import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.greater',
  title: 'Greater than',
  category: 'Logic',
  documentation: 'Whether a is larger than b.',
  tags: ['>', 'compare', 'larger'],
  ports: [field('a', 'Number', { default: 0 }), field('b', 'Number', { default: 1 })],
  gives: 'Bool',
  python: '{a} > {b}',
  example: 'self.add(Square(color=GREEN if 2 > 1 else RED))',
})
