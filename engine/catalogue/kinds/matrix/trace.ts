import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix_trace',
  title: 'Trace of matrix',
  category: 'Math',
  documentation: 'The sum of the diagonal.',
  tags: ['diagonal', 'sum', 'linear algebra'],
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
  python: 'np.trace({matrix})',
  example: 'self.add(Circle(radius=np.trace([[1, 0], [0, 1]])))',
})
