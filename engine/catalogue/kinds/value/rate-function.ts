import { defineLiteral } from '../../define-value.ts'

export default defineLiteral({
  type: 'value.rate_function',
  title: 'Rate function',
  category: 'Animations',
  documentation: 'How an animation spends its time: evenly (linear), easing in and out (smooth), there and back.',
  tags: ['easing', 'timing', 'smooth', 'linear', 'there_and_back'],
  of: 'RateFunction',
  default: 'smooth',
  field: { widget: 'rate_function' },
  example: 'square = Square()\nself.play(square.animate.shift(2 * RIGHT), rate_func=there_and_back)',
})
