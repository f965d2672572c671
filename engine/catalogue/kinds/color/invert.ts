import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.color_invert',
  title: 'Invert color',
  category: 'Colors & Styles',
  documentation: 'The opposite colour.',
  tags: ['complement', 'negative'],
  ports: [field('color', 'Color', { default: 'BLUE', widget: 'color' })],
  gives: 'Color',
  python: 'ManimColor({color}).invert()',
  example: 'self.add(Square(fill_opacity=1, color=ManimColor(BLUE).invert()))',
})
