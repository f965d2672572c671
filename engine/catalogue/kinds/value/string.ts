import { defineLiteral } from '../../define-value.ts'

export default defineLiteral({
  type: 'value.string',
  title: 'String',
  documentation: 'A piece of text as a value. To show words on screen, use Text.',
  tags: ['text', 'words', 'characters'],
  of: 'String',
  default: '',
  field: { widget: 'text' },
  example: "name = 'Pythagoras'\nself.add(Text(name))",
})
