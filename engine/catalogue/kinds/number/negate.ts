import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.negate',
  title: 'Negate',
  category: 'Math',
  documentation: 'The number with the other sign.',
  tags: ['minus', 'opposite', 'math'],
  ports: [field('number', 'Number', { default: 1 })],
  gives: 'Number',
  python: '-{number}',
  example: 'self.add(Dot().shift([-(2), 0, 0]))',
})
