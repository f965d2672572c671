import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix_determinant',
  title: 'Determinant',
  category: 'Math',
  documentation: 'By how much the matrix stretches areas; negative when it turns them over, 0 when it flattens them.',
  tags: ['det', 'area', 'linear algebra'],
  ports: [
    field('matrix', 'Array', {
      default: [
        [1, 0],
        [0, 1],
      ],
      widget: 'matrix',
    }),
  ],
  gives: 'Number',
  python: 'np.linalg.det({matrix})',
  example: 'self.add(Square(side_length=np.sqrt(np.linalg.det([[2, 1], [0, 1]]))))',
})
