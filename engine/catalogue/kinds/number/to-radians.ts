import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.to_radians',
  title: 'Degrees to radians',
  category: 'Math',
  documentation: 'An angle in radians, as Manim takes it, from degrees.',
  tags: ['angle', 'convert', 'DEGREES'],
  ports: [field('degrees', 'Number', { default: 90, unit: '°', soft_min: -360, soft_max: 360 })],
  gives: 'Number',
  python: '{degrees} * DEGREES',
  example: 'self.add(Square().rotate(30 * DEGREES))',
})
