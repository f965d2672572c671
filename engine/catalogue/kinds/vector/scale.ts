import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.vector_scale',
  title: 'Scale vector',
  category: 'Math',
  documentation: 'The vector, so many times as long.',
  tags: ['multiply', 'times', 'length', 'vector'],
  ports: [
    field('vector', 'Vector', { default: [1, 0, 0], widget: 'vector' }),
    field('factor', 'Number', { default: 2 }),
  ],
  gives: 'Vector',
  python: 'np.multiply({vector}, {factor})',
  example: 'self.add(Vector(np.multiply([1, 0.5, 0], 3)))',
})
