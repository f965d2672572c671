import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.and',
  title: 'And',
  category: 'Logic',
  documentation: 'Whether both are true.',
  tags: ['both', '&&', 'all'],
  ports: [field('a', 'Bool', { default: true }), field('b', 'Bool', { default: true })],
  gives: 'Bool',
  python: '{a} and {b}',
  example: 'self.add(Square(color=GREEN if 1 < 2 and 2 < 3 else RED))',
})
