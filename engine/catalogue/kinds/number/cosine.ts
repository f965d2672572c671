import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.cosine',
  title: 'Cosine',
  category: 'Math',
  documentation: 'The cosine of an angle in radians. PI is half a turn.',
  tags: ['cos', 'trigonometry', 'wave', 'math'],
  ports: [field('angle', 'Number', { default: 0, unit: 'rad' })],
  gives: 'Number',
  python: 'np.cos({angle})',
  example: 'self.add(Dot([0, np.cos(PI / 3), 0]))',
})
