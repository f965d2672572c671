import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.logarithm',
  title: 'Logarithm',
  category: 'Math',
  documentation: 'The natural logarithm, to the base e.',
  tags: ['ln', 'log', 'math'],
  ports: [field('number', 'Number', { default: 1, exclusive_min: 0 })],
  gives: 'Number',
  python: 'np.log({number})',
  example: 'self.add(Circle(radius=np.log(5)))',
})
