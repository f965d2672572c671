import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_item',
  title: 'List item',
  category: 'Values',
  documentation: 'One item of a list. The first has the index 0, the last -1.',
  tags: ['index', 'element', 'pick', 'get item'],
  ports: [field('list', 'List<Any>'), field('index', 'Integer', { default: 0, step: 1 })],
  gives: 'Any',
  python: '{list}[{index}]',
  example: "words = ['one', 'two', 'three']\nself.add(Text(words[1]))",
})
