import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.divide',
  title: 'Divide numbers',
  category: 'Math',
  documentation: 'a ÷ b. Dividing by 0 is an error.',
  tags: ['over', 'quotient', 'fraction', 'math'],
  ports: [field('a', 'Number', { default: 1 }), field('b', 'Number', { default: 2 })],
  gives: 'Number',
  python: '{a} / {b}',
  example: 'self.add(Circle(radius=3 / 2))',
})
