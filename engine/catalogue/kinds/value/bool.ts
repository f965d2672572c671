import { defineLiteral } from '../../define-value.ts'

export default defineLiteral({
  type: 'value.bool',
  title: 'Bool',
  documentation: 'A switch: true or false.',
  tags: ['boolean', 'true', 'false', 'switch', 'checkbox'],
  of: 'Bool',
  default: true,
  example: 'tips = False\nself.add(Axes(tips=tips))',
})
