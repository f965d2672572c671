import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.color_darker',
  title: 'Darker color',
  category: 'Colors & Styles',
  documentation: 'The colour mixed with black.',
  tags: ['shade', 'dim'],
  ports: [
    field('color', 'Color', { default: 'BLUE', widget: 'color' }),
    field('amount', 'Number', { default: 0.2, min: 0, max: 1, step: 0.01 }),
  ],
  gives: 'Color',
  python: 'ManimColor({color}).darker({amount})',
  example: 'self.add(Square(fill_opacity=1, color=ManimColor(BLUE).darker(0.4)))',
})
