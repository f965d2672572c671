import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.random_integer',
  title: 'Random integer',
  category: 'Values',
  documentation: 'A whole number from low to high, both included.',
  tags: ['dice', 'chance', 'randint'],
  ports: [field('low', 'Integer', { default: 1, step: 1 }), field('high', 'Integer', { default: 6, step: 1 })],
  gives: 'Integer',
  python: 'int(np.random.randint({low}, {high} + 1))',
  example: 'self.add(RegularPolygon(n=int(np.random.randint(3, 8 + 1))))',
})
