import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.to_degrees',
  title: 'Radians to degrees',
  category: 'Math',
  documentation: 'An angle in degrees, to be shown to people, from radians.',
  tags: ['angle', 'convert'],
  ports: [field('radians', 'Number', { default: 0, unit: 'rad' })],
  gives: 'Number',
  python: '{radians} / DEGREES',
  example: "self.add(Text(f'{PI / 4 / DEGREES:.0f}°'))",
})
