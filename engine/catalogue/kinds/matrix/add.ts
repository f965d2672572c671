import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix_add',
  title: 'Add matrices',
  category: 'Math',
  documentation: 'Entry by entry.',
  tags: ['plus', 'sum', 'linear algebra'],
  ports: [
    field('a', 'Array', {
      default: [
        [1, 0],
        [0, 1],
      ],
      widget: 'matrix',
    }),
    field('b', 'Array', {
      default: [
        [1, 0],
        [0, 1],
      ],
      widget: 'matrix',
    }),
  ],
  gives: 'Array',
  python: 'np.add({a}, {b})',
  example: 'self.add(NumberPlane().apply_matrix(np.add([[1, 0], [0, 1]], [[0, 1], [0, 0]])))',
})
