import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.clamp',
  title: 'Limit number',
  category: 'Math',
  documentation: 'The number, but not below the lower and not above the upper bound.',
  tags: ['clamp', 'clip', 'bounds', 'math'],
  ports: [
    field('number', 'Number', { default: 0 }),
    field('lower', 'Number', { default: 0 }),
    field('upper', 'Number', { default: 1 }),
  ],
  gives: 'Number',
  python: 'min(max({number}, {lower}), {upper})',
  example: 'self.add(Circle(radius=min(max(5, 0), 2)))',
})
