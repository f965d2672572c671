import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.text_split',
  title: 'Split text',
  category: 'Values',
  documentation: 'The pieces of a text between its separators, as a list; with a space, its words.',
  tags: ['words', 'string', 'separate'],
  ports: [field('text', 'String', { default: 'one two three' }), field('separator', 'String', { default: ' ' })],
  gives: 'List<String>',
  python: '{text}.split({separator})',
  example: "self.add(VGroup(*[Text(word) for word in 'to be or not'.split(' ')]).arrange(DOWN))",
})
