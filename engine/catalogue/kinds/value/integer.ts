import { defineLiteral } from '../../define-value.ts'

export default defineLiteral({
  type: 'value.integer',
  title: 'Integer value',
  documentation: 'One whole number: a count, an index.',
  tags: ['int', 'whole number', 'count'],
  of: 'Integer',
  default: 1,
  field: { step: 1 },
  example: 'sides = 6\nself.add(RegularPolygon(n=sides))',
})
