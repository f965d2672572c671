import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.text_from',
  title: 'Value to text',
  category: 'Values',
  documentation: 'Any value as text, as Python writes it.',
  tags: ['str', 'string', 'convert'],
  ports: [field('value', 'Any', { default: 0 })],
  gives: 'String',
  python: 'str({value})',
  example: 'self.add(Text(str(2**10)))',
})
