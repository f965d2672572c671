import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix_rank',
  title: 'Rank of matrix',
  category: 'Math',
  documentation: 'How many dimensions the matrix leaves.',
  tags: ['dimension', 'linear algebra'],
  ports: [
    field('matrix', 'Array', {
      default: [
        [1, 0],
        [0, 1],
      ],
      widget: 'matrix',
    }),
  ],
  gives: 'Integer',
  python: 'int(np.linalg.matrix_rank({matrix}))',
  example: 'self.add(Text(str(int(np.linalg.matrix_rank([[1, 2], [2, 4]])))))',
})
