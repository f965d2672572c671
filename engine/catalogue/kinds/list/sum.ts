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
  example: 'values = [1, 2, 3]\nself.add(DecimalNumber(sum(values)))',
})
