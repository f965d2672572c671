import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.less',
  title: 'Less than',
  category: 'Logic',
  documentation: 'Whether a is smaller than b.',
  tags: ['<', 'compare', 'smaller'],
  ports: [field('a', 'Number', { default: 0 }), field('b', 'Number', { default: 1 })],
  gives: 'Bool',
  python: '{a} < {b}',
  example: 'self.add(Square(color=GREEN if 1 < 2 else RED))',
})
