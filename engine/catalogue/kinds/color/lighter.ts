import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.color_lighter',
  title: 'Lighter color',
  category: 'Colors & Styles',
  documentation: 'The colour mixed with white.',
  tags: ['tint', 'bright'],
  ports: [
    field('color', 'Color', { default: 'BLUE', widget: 'color' }),
    field('amount', 'Number', { default: 0.2, min: 0, max: 1, step: 0.01 }),
  ],
  gives: 'Color',
  python: 'ManimColor({color}).lighter({amount})',
  example: 'self.add(Square(fill_opacity=1, color=ManimColor(BLUE).lighter(0.4)))',
})
