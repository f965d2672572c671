import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_length',
  title: 'List length',
  category: 'Values',
  documentation: 'How many items a list has.',
  tags: ['len', 'count', 'size'],
  ports: [field('list', 'List<Any>')],
  gives: 'Integer',
  python: 'len({list})',
  example: "words = ['one', 'two', 'three']\nself.add(RegularPolygon(n=len(words)))",
})
