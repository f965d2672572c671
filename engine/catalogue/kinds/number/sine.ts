import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.sine',
  title: 'Sine',
  category: 'Math',
  documentation: 'The sine of an angle in radians. PI is half a turn.',
  tags: ['sin', 'trigonometry', 'wave', 'math'],
  ports: [field('angle', 'Number', { default: 0, unit: 'rad' })],
  gives: 'Number',
  python: 'np.sin({angle})',
  example: 'self.add(Dot([0, np.sin(PI / 3), 0]))',
})
