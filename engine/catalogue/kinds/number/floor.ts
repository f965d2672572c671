import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.floor',
  title: 'Round down',
  category: 'Math',
  documentation: 'The largest whole number that is not above the number.',
  tags: ['floor', 'integer', 'math'],
  ports: [field('number', 'Number', { default: 0 })],
  gives: 'Integer',
  python: 'int(np.floor({number}))',
  example: 'self.add(RegularPolygon(n=int(np.floor(5.7))))',
})
