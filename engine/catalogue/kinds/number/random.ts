import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.random_number',
  title: 'Random number',
  category: 'Values',
  documentation: 'A number between low and high. The start value in the settings makes every render draw the same.',
  tags: ['uniform', 'chance', 'noise'],
  ports: [field('low', 'Number', { default: 0 }), field('high', 'Number', { default: 1 })],
  gives: 'Number',
  python: 'np.random.uniform({low}, {high})',
  example: 'self.add(Circle(radius=np.random.uniform(1, 2)))',
})
