import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.text_join',
  title: 'Join texts',
  category: 'Values',
  documentation: 'The texts of a list as one text, with a separator between them.',
  tags: ['concatenate', 'string', 'append'],
  ports: [field('texts', 'List<String>'), field('separator', 'String', { default: ' ' })],
  gives: 'String',
  python: '{separator}.join({texts})',
  example: "self.add(Text(' '.join(['Hello', 'world'])))",
})
