import { defineLiteral } from '../../define-value.ts'

export default defineLiteral({
  type: 'value.number',
  title: 'Number',
  documentation: 'One number, to be wired to as many places as need it.',
  tags: ['float', 'constant', 'slider'],
  of: 'Number',
  default: 1,
  field: { step: 0.1 },
  example: 'radius = 1.5\nself.add(Circle(radius=radius), Square(side_length=radius))',
})
