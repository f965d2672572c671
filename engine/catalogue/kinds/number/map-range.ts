import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.map_range',
  title: 'Map range',
  category: 'Math',
  documentation: 'Carries a number from one range to another: 5 in 0…10 becomes 0.5 in 0…1.',
  tags: ['remap', 'scale', 'normalize', 'interpolate'],
  ports: [
    field('number', 'Number', { default: 0.5 }),
    field('from_start', 'Number', { default: 0 }),
    field('from_end', 'Number', { default: 1 }),
    field('to_start', 'Number', { default: 0 }),
    field('to_end', 'Number', { default: 10 }),
  ],
  gives: 'Number',
  python: '{to_start} + ({number} - {from_start}) * ({to_end} - {to_start}) / ({from_end} - {from_start})',
  example: 'self.add(Dot([-3 + (0.25 - 0) * (3 - -3) / (1 - 0), 0, 0]))',
})
