import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.arc_tangent',
  title: 'Angle from x and y',
  category: 'Math',
  documentation: 'The angle of the direction (x, y), in radians, from −PI to PI.',
  tags: ['atan2', 'arctan', 'arc tangent', 'trigonometry'],
  ports: [field('y', 'Number', { default: 1 }), field('x', 'Number', { default: 1 })],
  gives: 'Number',
  python: 'np.arctan2({y}, {x})',
  example: 'self.add(Line().rotate(np.arctan2(1, 2)))',
})
