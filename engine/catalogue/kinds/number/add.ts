import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.add',
  title: 'Add numbers',
  category: 'Math',
  documentation: 'a + b.',
  tags: ['plus', 'sum', 'math'],
  ports: [field('a', 'Number', { default: 1 }), field('b', 'Number', { default: 1 })],
  gives: 'Number',
  python: '{a} + {b}',
  example: 'self.add(Circle(radius=1 + 1))',
})
