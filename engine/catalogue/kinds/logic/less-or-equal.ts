import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.less_or_equal',
  title: 'Less or equal',
  category: 'Logic',
  documentation: 'Whether a is at most b.',
  tags: ['<=', 'compare', 'at most'],
  ports: [field('a', 'Number', { default: 0 }), field('b', 'Number', { default: 1 })],
  gives: 'Bool',
  python: '{a} <= {b}',
  example: 'self.add(Square(color=GREEN if 2 <= 2 else RED))',
})
