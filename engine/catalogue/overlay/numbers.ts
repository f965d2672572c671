import { defineOverlay } from '../define-overlay.ts'

const decimals = { num_decimal_places: { min: 0, soft_max: 8, step: 1 } }
/** Manim asks for a kind of MathTex and takes any class that is made from a text (`numbers.py: _string_to_mob`). */
const digits = { mob_class: { type: 'Class<VMobject>' } }

export default defineOverlay('Text', ['number', 'digits', 'counter'], {
  'manim.DecimalNumber': {
    documentation: 'A number on screen, with so many decimals. Wire a live value into it and it counts.',
    tags: ['decimal', 'float', 'value'],
    main: ['number', 'num_decimal_places', 'include_sign', 'font_size', 'color'],
    ports: { ...decimals, ...digits },
    example: 'number = DecimalNumber(3.14159, num_decimal_places=3, font_size=96)\nself.add(number)',
  },
  'manim.Integer': {
    documentation: 'A whole number on screen.',
    tags: ['whole', 'count', 'value'],
    main: ['number', 'font_size', 'color'],
    ports: digits,
    example: 'self.add(Integer(42, font_size=144))',
  },
  'manim.Variable': {
    documentation: 'A name and a value on screen, "x = 2.00", with a tracker inside that changes the value.',
    tags: ['label', 'tracker', 'name', 'live'],
    main: ['var', 'label', 'num_decimal_places'],
    add_outputs: [{ name: 'value', type: 'Number', reads: '.tracker.get_value()' }],
    initial: { var: 0, label: 'x' },
    ports: decimals,
    example:
      "variable = Variable(2, 'x', num_decimal_places=2)\nself.add(variable)\nself.play(variable.tracker.animate.set_value(5))",
  },
  'manim.index_labels': {
    title: 'Number the parts',
    documentation: 'A small number on each part of an object: which index Part has to be given.',
    tags: ['index', 'debug', 'letters', 'submobjects'],
    main: ['label_height'],
    category: 'Utilities',
    example: "word = Text('index')\nself.add(word, index_labels(word, color=RED))",
  },
  'manim.Vector.coordinate_label': {
    title: 'Coordinates of vector',
    documentation: 'The coordinates of a vector as a column beside its tip.',
    tags: ['label', 'matrix', 'linear algebra'],
    main: ['integer_labels', 'n_dim', 'color'],
    category: 'Math',
    example: 'vector = Vector([2, 1])\nself.add(vector, vector.coordinate_label(color=YELLOW))',
  },
})
