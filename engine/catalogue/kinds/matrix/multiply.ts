import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix_multiply',
  title: 'Multiply matrices',
  category: 'Math',
  documentation: 'Rows of the first times columns of the second: first do b, then a.',
  tags: ['product', 'matmul', 'compose', 'linear algebra'],
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
  python: 'np.matmul({a}, {b})',
  example: 'self.add(NumberPlane().apply_matrix(np.matmul([[1, 1], [0, 1]], [[0, -1], [1, 0]])))',
})
