import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.color_to_hex',
  title: 'Color to text',
  category: 'Colors & Styles',
  documentation: 'A colour as text, #RRGGBB, to be shown.',
  tags: ['hex', 'string'],
  ports: [field('color', 'Color', { default: 'BLUE', widget: 'color' })],
  gives: 'String',
  python: 'ManimColor({color}).to_hex()',
  example: 'self.add(Text(ManimColor(BLUE).to_hex()))',
})
