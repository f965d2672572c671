import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.vector_join',
  title: 'Join vector',
  category: 'Math',
  documentation: 'A vector or a point from its components.',
  tags: ['components', 'combine', 'xyz', 'coordinates'],
  ports: [
    field('x', 'Number', { default: 0 }),
    field('y', 'Number', { default: 0 }),
    field('z', 'Number', { default: 0 }),
  ],
  gives: 'Vector',
  python: 'np.array([{x}, {y}, {z}])',
  example: 'self.add(Dot(np.array([1, 0.5, 0])))',
})
