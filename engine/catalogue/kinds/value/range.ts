import { field } from '../../define-port.ts'
import { defineOperation } from '../../define-value.ts'

export default defineOperation({
  type: 'value.range',
  title: 'Range',
  category: 'Values',
  documentation:
    'A list of numbers from start up to, but not including, stop, at equal steps. For the range of an axis, use Axis range.',
  tags: ['sequence', 'numbers', 'arange', 'for', 'count'],
  ports: [
    field('start', 'Number', { default: 0 }),
    field('stop', 'Number', { default: 5, description: 'The first number that is left out' }),
    field('step', 'Number', { default: 1 }),
  ],
  gives: 'List<Number>',
  python: 'np.arange({start}, {stop}, {step})',
  example: 'for x in np.arange(-3, 4, 1):\n    self.add(Dot([x, 0, 0]))',
})
