import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.tangent',
  title: 'Tangent of angle',
  category: 'Math',
  documentation: 'The tangent of an angle in radians. PI is half a turn.',
  tags: ['tan', 'trigonometry', 'wave', 'math'],
  ports: [field('angle', 'Number', { default: 0, unit: 'rad' })],
  gives: 'Number',
  python: 'np.tan({angle})',
  example: 'self.add(Dot([0, np.tan(PI / 3), 0]))',
})
