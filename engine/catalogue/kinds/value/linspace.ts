import { field } from '../../define-port.ts'
import { defineOperation } from '../../define-value.ts'

export default defineOperation({
  type: 'value.linspace',
  title: 'Evenly spaced numbers',
  category: 'Values',
  documentation: 'A list of as many numbers as asked for, evenly spread from start to stop, both included.',
  tags: ['linspace', 'sequence', 'samples', 'numpy'],
  ports: [
    field('start', 'Number', { default: 0 }),
    field('stop', 'Number', { default: 1 }),
    field('count', 'Integer', { default: 5, min: 0, soft_max: 100, step: 1 }),
  ],
  gives: 'List<Number>',
  python: 'np.linspace({start}, {stop}, {count})',
  example: 'for x in np.linspace(-3, 3, 5):\n    self.add(Dot([x, 0, 0]))',
})
