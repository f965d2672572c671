import { defineOverlay } from '../define-overlay.ts'
import { field } from '../define-port.ts'

export default defineOverlay('Colors & Styles', ['style', 'look'], {
  'manim.Mobject.set_color': {
    title: 'Set color',
    documentation: 'Colours an object, outline and inside.',
    tags: ['colour', 'paint', 'recolor'],
    main: ['color'],
    initial: { color: 'YELLOW' },
    ports: { color: { required: true } },
    example: 'square = Square(fill_opacity=0.5).set_color(TEAL)\nself.add(square)',
  },
  'manim.VMobject.set_fill': {
    title: 'Set fill',
    documentation: 'Colour and opacity of the inside.',
    tags: ['inside', 'paint', 'background'],
    main: ['color', 'opacity'],
    example: 'square = Square().set_fill(BLUE, opacity=0.7)\nself.add(square)',
  },
  'manim.VMobject.set_stroke': {
    title: 'Set stroke',
    documentation: 'Colour, thickness and opacity of the outline.',
    tags: ['outline', 'border', 'line', 'thickness'],
    main: ['color', 'width', 'opacity'],
    ports: { width: { soft_min: 0, soft_max: 20, step: 0.5 } },
    example: 'square = Square().set_stroke(YELLOW, width=10)\nself.add(square)',
  },
  'manim.VMobject.set_opacity': {
    title: 'Set opacity',
    documentation: 'How opaque an object is: 0 is clear, 1 is solid.',
    tags: ['transparent', 'alpha', 'fade'],
    main: ['opacity'],
    initial: { opacity: 0.5 },
    example: 'square = Square(fill_opacity=1).set_opacity(0.3)\nself.add(square)',
  },
  'manim.VMobject.set_background_stroke': {
    title: 'Set background stroke',
    documentation: 'An outline behind the object, to set a text off from what is under it.',
    tags: ['outline', 'halo', 'readable'],
    add_ports: [
      field('color', 'Color'),
      field('width', 'Number', { soft_min: 0, soft_max: 20, step: 0.5 }),
      field('opacity', 'Number'),
    ],
    example: "text = Text('Readable').set_background_stroke(color=RED, width=8)\nself.add(text)",
  },
  'manim.Mobject.set_color_by_gradient': {
    title: 'Color gradient',
    documentation: 'Colours the parts of an object from one colour to the next.',
    tags: ['gradient', 'rainbow', 'colours'],
    initial: { colors: ['BLUE', 'GREEN'] },
    example: "text = Text('Gradient').set_color_by_gradient(BLUE, GREEN, YELLOW)\nself.add(text)",
  },
  'manim.Mobject.set_colors_by_radial_gradient': {
    title: 'Radial gradient',
    documentation: 'Colours the parts of an object from the middle outwards.',
    tags: ['gradient', 'radial', 'rainbow'],
    main: ['radius', 'inner_color', 'outer_color'],
    example:
      'dots = VGroup(*[Dot(radius=0.2) for _ in range(49)]).arrange_in_grid(7, 7)\ndots.set_colors_by_radial_gradient(radius=2, inner_color=YELLOW, outer_color=RED)\nself.add(dots)',
  },
  'manim.VMobject.set_sheen': {
    title: 'Set sheen',
    documentation: 'Makes the colour lighter or darker towards one side.',
    tags: ['shine', 'gloss', 'gradient'],
    main: ['factor', 'direction'],
    initial: { factor: -0.3 },
    example: 'circle = Circle(fill_opacity=1, color=BLUE).set_sheen(-0.4, DR)\nself.add(circle)',
  },
  'manim.Mobject.set_z_index': {
    title: 'Set z-index',
    documentation: 'What has a higher number is drawn above what has a lower one.',
    tags: ['depth', 'layer', 'order', 'front', 'back', 'above'],
    main: ['z_index_value'],
    initial: { z_index_value: 1 },
    example:
      'square = Square(fill_opacity=1, color=BLUE).set_z_index(1)\ncircle = Circle(fill_opacity=1, color=RED).shift(RIGHT)\nself.add(square, circle)',
  },
  'manim.Mobject.fade': {
    title: 'Dim',
    documentation: 'Makes an object paler: 0 leaves it, 1 makes it invisible.',
    tags: ['dim', 'pale', 'transparent'],
    main: ['darkness'],
    ports: { darkness: { soft_min: 0, soft_max: 1, step: 0.05 } },
    example: 'square = Square().fade(0.7)\nself.add(square)',
  },
  'manim.VMobject.match_style': {
    title: 'Match style',
    documentation: 'Gives an object the colours and strokes of another one.',
    tags: ['copy style', 'same look', 'format painter'],
    example:
      'square = Square(color=RED, fill_opacity=0.5)\ncircle = Circle().match_style(square).shift(2 * RIGHT)\nself.add(square, circle)',
  },
  'manim.Mobject.match_color': {
    title: 'Match color',
    documentation: 'Gives an object the colour of another one.',
    tags: ['copy colour', 'same'],
    example:
      'square = Square(color=RED)\ncircle = Circle().match_color(square).shift(2 * RIGHT)\nself.add(square, circle)',
  },
  'manim.Mobject.add_background_rectangle': {
    title: 'Add background plate',
    documentation: 'Puts a plate behind an object, so that it can be read above others.',
    tags: ['plate', 'box', 'readable'],
    main: ['color', 'opacity', 'buff'],
    add_ports: [field('buff', 'Number')],
    example: "text = Text('Readable').add_background_rectangle(color=BLUE)\nself.add(text)",
  },
  'manim.MathTex.set_color_by_tex': {
    title: 'Color by TeX',
    documentation: 'Colours the parts of an equation that contain a piece of TeX.',
    tags: ['equation', 'highlight', 'latex'],
    main: ['tex', 'color'],
    initial: { tex: 'a', color: 'RED' },
    example: "equation = MathTex('a^2', '+', 'b^2')\nequation.set_color_by_tex('b', RED)\nself.add(equation)",
  },
})
