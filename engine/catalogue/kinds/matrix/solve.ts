import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix_solve',
  title: 'Solve linear system',
  category: 'Math',
  documentation: 'The x for which matrix times x is the right-hand side.',
  tags: ['equations', 'linear algebra', 'Gauss'],
  ports: [
    field('matrix', 'Array', {
      default: [
        [1, 0],
        [0, 1],
      ],
      widget: 'matrix',
    }),
    field('right_side', 'List<Number>', { default: [1, 1] }),
  ],
  gives: 'Array',
  python: 'np.linalg.solve({matrix}, {right_side})',
  example: 'x, y = np.linalg.solve([[1, 1], [1, -1]], [3, 1])\nself.add(Dot([x, y, 0]))',
})
