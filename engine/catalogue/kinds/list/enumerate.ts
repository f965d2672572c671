import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_enumerate',
  title: 'Number the items',
  category: 'Values',
  documentation: 'Pairs of a number and an item, counting from start.',
  tags: ['enumerate', 'index', 'count'],
  ports: [field('list', 'List<Any>'), field('start', 'Integer', { default: 0, step: 1 })],
  gives: 'List<List<Any>>',
  python: 'list(enumerate({list}, {start}))',
  example: "for n, word in list(enumerate(['one', 'two'], 1)):\n    self.add(Text(f'{n} {word}').shift(n * DOWN))",
})
