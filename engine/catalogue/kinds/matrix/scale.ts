import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix_scale',
  title: 'Scale matrix',
  category: 'Math',
  documentation: 'Every entry times a number.',
  tags: ['multiply', 'times', 'linear algebra'],
  ports: [
    field('matrix', 'Array', {
      default: [
        [1, 0],
        [0, 1],
      ],
      widget: 'matrix',
    }),
    field('factor', 'Number', { default: 2 }),
  ],
  gives: 'Array',
  python: 'np.multiply({matrix}, {factor})',
  example: 'self.add(NumberPlane().apply_matrix(np.multiply([[1, 0], [0, 1]], 0.5)))',
})
