import { defineLiteral } from '../../define-value.ts'

export default defineLiteral({
  type: 'value.color',
  title: 'Color',
  category: 'Colors & Styles',
  documentation: "One colour: a name of Manim's palette or #RRGGBB.",
  tags: ['colour', 'hex', 'swatch'],
  of: 'Color',
  default: 'BLUE',
  field: { widget: 'color' },
  example: 'accent = TEAL\nself.add(Circle(color=accent), Square(color=accent))',
})
