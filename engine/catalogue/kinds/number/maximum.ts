import { defineOperation } from '../../define-value.ts'
import { growing } from '../../define-port.ts'

export default defineOperation({
  type: 'value.maximum',
  title: 'Maximum',
  category: 'Math',
  documentation: 'The largest of the numbers.',
  tags: ['max', 'greatest', 'math'],
  ports: [growing('numbers', 'Number', { title: 'number', initial: [1, 2] })],
  gives: 'Number',
  python: 'max([{numbers*}])',
  example: 'self.add(Circle(radius=max([1, 2, 1.5])))',
})
