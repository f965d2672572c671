import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.equal',
  title: 'Equal',
  category: 'Logic',
  documentation: 'Whether two values are the same.',
  tags: ['==', 'compare', 'same'],
  ports: [field('a', 'Any', { default: 0 }), field('b', 'Any', { default: 0 })],
  gives: 'Bool',
  python: '{a} == {b}',
  example: 'self.add(Square(color=GREEN if 2 + 2 == 4 else RED))',
})
