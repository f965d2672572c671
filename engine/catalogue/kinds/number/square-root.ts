import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.square_root',
  title: 'Square root',
  category: 'Math',
  documentation: 'The number that, times itself, gives this one.',
  tags: ['sqrt', 'root', 'math'],
  ports: [field('number', 'Number', { default: 2, min: 0 })],
  gives: 'Number',
  python: 'np.sqrt({number})',
  example: 'self.add(Square(side_length=np.sqrt(2)))',
})
