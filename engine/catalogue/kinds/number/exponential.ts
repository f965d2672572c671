import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.exponential',
  title: 'Exponential',
  category: 'Math',
  documentation: 'e to the power of the number.',
  tags: ['exp', 'e', 'growth', 'math'],
  ports: [field('number', 'Number', { default: 1 })],
  gives: 'Number',
  python: 'np.exp({number})',
  example: 'self.add(Circle(radius=np.exp(0.5)))',
})
