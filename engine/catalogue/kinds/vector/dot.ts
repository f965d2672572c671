import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.vector_dot',
  title: 'Dot product',
  category: 'Math',
  documentation: 'The sum of the products of the components; 0 for vectors at a right angle.',
  tags: ['inner product', 'scalar product', 'linear algebra'],
  ports: [
    field('a', 'Vector', { default: [1, 0, 0], widget: 'vector' }),
    field('b', 'Vector', { default: [0, 1, 0], widget: 'vector' }),
  ],
  gives: 'Number',
  python: 'np.dot({a}, {b})',
  example: 'self.add(Circle(radius=np.dot([1, 1, 0], [0.5, 1, 0])))',
})
