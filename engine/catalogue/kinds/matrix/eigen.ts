import { defineOperation } from '../../define-value.ts'
import { field, output } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix_eigen',
  title: 'Eigenvalues and eigenvectors',
  category: 'Math',
  documentation: 'The directions the matrix only stretches (columns of the second output) and by how much (the first).',
  tags: ['eigen', 'spectrum', 'linear algebra'],
  ports: [
    field('matrix', 'Array', {
      default: [
        [1, 0],
        [0, 1],
      ],
      widget: 'matrix',
    }),
  ],
  gives: [output('values', 'Array'), output('vectors', 'Array')],
  python: 'np.linalg.eig({matrix})',
  example: 'values, vectors = np.linalg.eig([[2, 0], [0, 3]])\nself.add(Vector(vectors[:, 0] * values[0]))',
})
