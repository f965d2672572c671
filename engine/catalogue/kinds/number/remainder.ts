import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.remainder',
  title: 'Remainder',
  category: 'Math',
  documentation: 'What is left of a after taking away b as often as it fits: 7 and 3 give 1.',
  tags: ['modulo', 'mod', '%', 'math'],
  ports: [field('a', 'Number', { default: 7 }), field('b', 'Number', { default: 3 })],
  gives: 'Number',
  python: '{a} % {b}',
  example: 'self.add(Circle(radius=7 % 3))',
})
