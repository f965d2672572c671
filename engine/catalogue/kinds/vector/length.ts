import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.vector_length',
  title: 'Length of vector',
  category: 'Math',
  documentation: 'How long a vector is: its norm.',
  tags: ['norm', 'magnitude', 'distance', 'linear algebra'],
  ports: [field('vector', 'Vector', { default: [1, 0, 0], widget: 'vector' })],
  gives: 'Number',
  python: 'np.linalg.norm({vector})',
  example: 'self.add(Circle(radius=np.linalg.norm([1, 1, 0])))',
})
