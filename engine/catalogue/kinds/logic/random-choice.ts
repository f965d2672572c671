import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.random_choice',
  title: 'Random choice',
  category: 'Values',
  documentation: 'One item of a list, by chance.',
  tags: ['pick', 'shuffle', 'chance'],
  ports: [field('list', 'List<Any>')],
  gives: 'Any',
  python: '{list}[np.random.randint(len({list}))]',
  example: 'colors = [RED, GREEN, BLUE]\nself.add(Dot(color=colors[np.random.randint(len(colors))]))',
})
