import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.matrix_entry',
  title: 'Matrix entry',
  category: 'Math',
  documentation: 'One number of a matrix; rows and columns count from 0.',
  tags: ['element', 'index', 'item', 'linear algebra'],
  ports: [
    field('matrix', 'Array', {
      default: [
        [1, 0],
        [0, 1],
      ],
      widget: 'matrix',
    }),
    field('row', 'Integer', { default: 0, step: 1 }),
    field('column', 'Integer', { default: 0, step: 1 }),
  ],
  gives: 'Number',
  python: '{matrix}[{row}][{column}]',
  example: 'matrix = [[1, 2], [3, 4]]\nself.add(Circle(radius=matrix[0][1]))',
})
