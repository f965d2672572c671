import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.vector_add',
  title: 'Add vectors',
  category: 'Math',
  documentation: 'The two vectors one after the other.',
  tags: ['plus', 'sum', 'vector'],
  ports: [
    field('a', 'Vector', { default: [1, 0, 0], widget: 'vector' }),
    field('b', 'Vector', { default: [0, 1, 0], widget: 'vector' }),
  ],
  gives: 'Vector',
  python: 'np.add({a}, {b})',
  example: 'self.add(Vector(np.add([2, 1, 0], [1, -2, 0])))',
})
