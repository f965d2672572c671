import { field } from '../../define-port.ts'
import { defineOperation } from '../../define-value.ts'

export default defineOperation({
  type: 'value.matrix_apply',
  title: 'Matrix times vector',
  category: 'Math',
  documentation: 'Where the matrix takes the vector. A 2 × 2 matrix works on x and y and sets z to 0.',
  tags: ['product', 'transform', 'linear algebra'],
  ports: [
    field('matrix', 'Array', {
      default: [
        [1, 0],
        [0, 1],
      ],
      widget: 'matrix',
    }),
    field('vector', 'Vector', { default: [1, 0, 0], widget: 'vector' }),
  ],
  gives: 'Vector',
  python: 'np.matmul(np.pad({matrix}, (0, 3 - len({matrix}))), {vector})',
  example: 'matrix = [[0, -1], [1, 0]]\nself.add(Vector(np.matmul(np.pad(matrix, (0, 3 - len(matrix))), [2, 1, 0])))',
})
