import { field } from '../../define-port.ts'
import { defineOperation } from '../../define-value.ts'

export default defineOperation({
  type: 'value.axis_range',
  title: 'Axis range',
  category: 'Values',
  documentation:
    'Where an axis begins and ends and how far its marks lie apart, to be shared by axes, number lines and plots.',
  tags: ['x_range', 'y_range', 'start', 'stop', 'step', 'ticks'],
  ports: [
    field('start', 'Number', { default: -5 }),
    field('stop', 'Number', { default: 5 }),
    field('step', 'Number', { default: 1, exclusive_min: 0 }),
  ],
  gives: 'Range',
  python: '[{start}, {stop}, {step}]',
  example: 'x_range = [-4, 4, 2]\nself.add(NumberLine(x_range=x_range, length=8))',
})
