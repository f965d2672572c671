import { defineOperation } from '../../define-value.ts'
import { growing } from '../../define-port.ts'

export default defineOperation({
  type: 'value.minimum',
  title: 'Minimum',
  category: 'Math',
  documentation: 'The smallest of the numbers.',
  tags: ['min', 'least', 'math'],
  ports: [growing('numbers', 'Number', { title: 'number', initial: [1, 2] })],
  gives: 'Number',
  python: 'min([{numbers*}])',
  example: 'self.add(Circle(radius=min([3, 1, 2])))',
})
