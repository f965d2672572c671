import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.absolute',
  title: 'Absolute value',
  category: 'Math',
  documentation: 'The number without its sign.',
  tags: ['abs', 'magnitude', 'math'],
  ports: [field('number', 'Number', { default: -1 })],
  gives: 'Number',
  python: 'abs({number})',
  example: 'self.add(Circle(radius=abs(-1.5)))',
})
