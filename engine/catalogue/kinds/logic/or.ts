import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.or',
  title: 'Or',
  category: 'Logic',
  documentation: 'Whether at least one is true.',
  tags: ['either', '||', 'any'],
  ports: [field('a', 'Bool', { default: true }), field('b', 'Bool', { default: true })],
  gives: 'Bool',
  python: '{a} or {b}',
  example: 'self.add(Square(color=GREEN if 1 > 2 or 2 < 3 else RED))',
})
