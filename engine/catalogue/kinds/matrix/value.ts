import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix',
  title: 'Matrix value',
  category: 'Math',
  documentation: 'A table of numbers, row by row, to compute with. To show it, wire it into Matrix.',
  tags: ['array', 'rows', 'columns', 'linear algebra', 'numpy'],
  ports: [
    field('value', 'List<List<Number>>', {
      default: [
        [1, 0],
        [0, 1],
      ],
      widget: 'matrix',
    }),
  ],
  gives: 'Array',
  python: 'np.array({value})',
  example: 'self.add(NumberPlane().apply_matrix(np.array([[1, 1], [0, 1]])))',
})
