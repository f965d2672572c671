import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix_transpose',
  title: 'Transpose',
  category: 'Math',
  documentation: 'Rows become columns.',
  tags: ['flip', 'linear algebra'],
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
  python: 'np.transpose({matrix})',
  example: 'self.add(NumberPlane().apply_matrix(np.transpose([[1, 1], [0, 1]])))',
})
