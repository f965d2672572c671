import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.round',
  title: 'Round number',
  category: 'Math',
  documentation: 'The number with so many decimals; with 0 a whole number.',
  tags: ['decimals', 'nearest', 'math'],
  ports: [field('number', 'Number', { default: 0 }), field('decimals', 'Integer', { default: 0, step: 1 })],
  gives: 'Number',
  python: 'round({number}, {decimals})',
  example: 'self.add(Text(str(round(PI, 2))))',
})
