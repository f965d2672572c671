import { defineLiteral } from '../../define-value.ts'

export default defineLiteral({
  type: 'value.class',
  title: 'Class',
  documentation: 'A class of Manim as a value: the animation LaggedStartMap applies, the tip an arrow gets.',
  tags: ['type', 'kind'],
  of: 'Class<Any>',
  default: { class: 'FadeIn' },
  field: { widget: 'class' },
  example: 'dots = VGroup(*[Dot() for _ in range(5)]).arrange(RIGHT)\nself.play(LaggedStartMap(FadeIn, dots))',
})
