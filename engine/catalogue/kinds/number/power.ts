import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.power',
  title: 'Power',
  category: 'Math',
  documentation: 'base to the power of exponent; with the exponent 1/2 the square root.',
  tags: ['exponent', 'square', 'raise', 'math'],
  ports: [field('base', 'Number', { default: 2 }), field('exponent', 'Number', { default: 2 })],
  gives: 'Number',
  python: '{base} ** {exponent}',
  example: 'self.add(Circle(radius=2 ** 0.5))',
})
