import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.ceiling',
  title: 'Round up',
  category: 'Math',
  documentation: 'The smallest whole number that is not below the number.',
  tags: ['ceil', 'integer', 'math'],
  ports: [field('number', 'Number', { default: 0 })],
  gives: 'Integer',
  python: 'int(np.ceil({number}))',
  example: 'self.add(RegularPolygon(n=int(np.ceil(5.2))))',
})
