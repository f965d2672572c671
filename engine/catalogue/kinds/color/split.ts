import { defineOperation } from '../../define-value.ts'
import { field, output } from '../../define-port.ts'

export default defineOperation({
  type: 'value.color_split',
  title: 'Split color',
  category: 'Colors & Styles',
  documentation: 'Red, green and blue of a colour, each from 0 to 1.',
  tags: ['rgb', 'channels', 'components', 'separate'],
  ports: [field('color', 'Color', { default: 'BLUE', widget: 'color' })],
  gives: [output('red', 'Number'), output('green', 'Number'), output('blue', 'Number')],
  python: 'color_to_rgb({color})',
  example:
    'red, green, blue = color_to_rgb(TEAL)\nself.add(*[Dot([i, 0, 0], radius=part) for i, part in enumerate([red, green, blue])])',
})
