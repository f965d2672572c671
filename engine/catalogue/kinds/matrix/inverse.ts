import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix_inverse',
  title: 'Inverse matrix',
  category: 'Math',
  documentation: 'The matrix that undoes this one. There is none when the determinant is 0: an error.',
  tags: ['invert', 'undo', 'linear algebra'],
  ports: [
    field('matrix', 'Array', {
      default: [
        [1, 0],
        [0, 1],
      ],
      widget: 'matrix',
    }),
  ],
  gives: 'Array',
  python: 'np.linalg.inv({matrix})',
  example: 'self.add(NumberPlane().apply_matrix(np.linalg.inv([[2, 1], [0, 1]])))',
})
