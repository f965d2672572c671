import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.vector_subtract',
  title: 'Subtract vectors',
  category: 'Math',
  documentation: 'The vector that leads from b to a.',
  tags: ['minus', 'difference', 'from to', 'vector'],
  ports: [
    field('a', 'Vector', { default: [1, 0, 0], widget: 'vector' }),
    field('b', 'Vector', { default: [0, 1, 0], widget: 'vector' }),
  ],
  gives: 'Vector',
  python: 'np.subtract({a}, {b})',
  example: 'self.add(Vector(np.subtract([2, 1, 0], [1, -2, 0])))',
})
