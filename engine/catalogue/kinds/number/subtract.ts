import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.subtract',
  title: 'Subtract numbers',
  category: 'Math',
  documentation: 'a − b.',
  tags: ['minus', 'difference', 'math'],
  ports: [field('a', 'Number', { default: 1 }), field('b', 'Number', { default: 1 })],
  gives: 'Number',
  python: '{a} - {b}',
  example: 'self.add(Circle(radius=3 - 1))',
})
