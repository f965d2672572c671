import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.not',
  title: 'Not',
  category: 'Logic',
  documentation: 'True becomes false and false true.',
  tags: ['invert', 'opposite', '!'],
  ports: [field('value', 'Bool', { default: true })],
  gives: 'Bool',
  python: 'not {value}',
  example: 'self.add(Square(color=GREEN if not 1 > 2 else RED))',
})
