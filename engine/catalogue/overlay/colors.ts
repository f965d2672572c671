import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Colors & Styles', ['colour', 'palette'], {
  'manim.interpolate_color': {
    title: 'Mix colors',
    documentation: 'A colour between two others: 0 is the first, 1 the second.',
    tags: ['mix', 'blend', 'between'],
    main: ['color1', 'color2', 'alpha'],
    initial: { color1: 'RED', color2: 'BLUE', alpha: 0.5 },
    ports: { alpha: { soft_min: 0, soft_max: 1, step: 0.01 } },
    example: 'self.add(Square(fill_opacity=1, color=interpolate_color(RED, BLUE, 0.5)))',
  },
  'manim.color_gradient': {
    title: 'Color ramp',
    documentation: 'A list of colours that run through the colours given.',
    tags: ['gradient', 'ramp', 'palette'],
    main: ['reference_colors', 'length_of_output'],
    initial: { reference_colors: ['RED', 'BLUE'], length_of_output: 5 },
    example:
      'colors = color_gradient([RED, YELLOW], 5)\nself.add(VGroup(*[Dot(color=color) for color in colors]).arrange())',
  },
  'manim.average_color': {
    title: 'Average color',
    documentation: 'The average of several colours.',
    tags: ['mix', 'blend', 'mean'],
    initial: { colors: ['RED', 'BLUE'] },
    example: 'self.add(Square(fill_opacity=1, color=average_color(RED, BLUE, GREEN)))',
  },
  'manim.random_color': {
    title: 'Random color',
    documentation: 'A colour by chance.',
    tags: ['chance'],
    example: 'self.add(Square(fill_opacity=1, color=random_color()))',
  },
  'manim.random_bright_color': {
    title: 'Random bright color',
    documentation: 'A bright colour by chance.',
    tags: ['chance', 'vivid'],
    example: 'self.add(Square(fill_opacity=1, color=random_bright_color()))',
  },
})
