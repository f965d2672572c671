import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.vector_cross',
  title: 'Cross product',
  category: 'Math',
  documentation: 'The vector at right angles to both, as long as their parallelogram is large.',
  tags: ['outer', 'normal', 'linear algebra'],
  ports: [
    field('a', 'Vector', { default: [1, 0, 0], widget: 'vector' }),
    field('b', 'Vector', { default: [0, 1, 0], widget: 'vector' }),
  ],
  gives: 'Vector',
  python: 'np.cross({a}, {b})',
  example: 'self.add(Vector(np.cross(OUT, [2, 1, 0])))',
})
