import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_sum',
  title: 'Sum of list',
  category: 'Math',
  documentation: 'All numbers of a list added up.',
  tags: ['total', 'add'],
  ports: [field('list', 'List<Number>')],
  gives: 'Number',
  python: 'sum({list})',
  example: 'values = [0.5, 1, 1.5]\nself.add(Circle(radius=sum(values)))',
})
