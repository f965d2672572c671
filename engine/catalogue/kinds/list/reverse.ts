import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_reverse',
  title: 'Reverse list',
  category: 'Values',
  documentation: 'The same items, last first.',
  tags: ['backwards', 'order'],
  ports: [field('list', 'List<Any>')],
  gives: 'List<Any>',
  python: '{list}[::-1]',
  example: "words = ['one', 'two', 'three']\nself.add(Paragraph(*words[::-1]))",
})
