import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix_identity',
  title: 'Identity matrix',
  category: 'Math',
  documentation: 'The matrix that changes nothing: ones on the diagonal.',
  tags: ['unit', 'eye', 'linear algebra'],
  ports: [field('size', 'Integer', { default: 2, min: 1, step: 1 })],
  gives: 'Array',
  python: 'np.identity({size})',
  example: 'self.add(NumberPlane().apply_matrix(np.identity(2)))',
})
