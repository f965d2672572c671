import { defineOverlay } from '../define-overlay.ts'

const tex = { tex_strings: { widget: 'tex', title: 'tex' } }

export default defineOverlay('Text', ['equation', 'formula', 'math'], {
  'manim.MathTex': {
    documentation:
      'An equation in LaTeX, such as \\frac{1}{2}. Each item is a part of its own, to be coloured or matched in a transformation.',
    tags: ['latex', 'tex', 'symbol'],
    main: ['tex_strings', 'font_size', 'color'],
    initial: { tex_strings: ['a^2 + b^2 = c^2'] },
    ports: { ...tex, substrings_to_isolate: { widget: 'strings' } },
    example:
      "equation = MathTex('a^2', '+', 'b^2', '=', 'c^2', font_size=96)\nequation[0].set_color(RED)\nself.add(equation)",
  },
  'manim.Tex': {
    documentation: 'A sentence in LaTeX, with formulas between dollar signs.',
    tags: ['latex', 'sentence', 'text'],
    main: ['tex_strings', 'font_size', 'color'],
    initial: { tex_strings: ['The area is $\\pi r^2$.'] },
    ports: tex,
    example: "self.add(Tex('The area is $\\\\pi r^2$.', font_size=72))",
  },
  'manim.MathTypst': {
    documentation: 'An equation in the language of Typst, such as a^2 + b^2 = c^2 or sqrt(x).',
    tags: ['typst', 'symbol'],
    main: ['math_expression', 'font_size', 'color'],
    initial: { math_expression: 'a^2 + b^2 = c^2' },
    ports: { math_expression: { widget: 'text' } },
  },
  'manim.Typst': {
    documentation: 'Text and formulas in the language of Typst.',
    tags: ['typst', 'document', 'markup'],
    main: ['typst_code', 'font_size', 'color'],
    initial: { typst_code: 'The area is $pi r^2$.' },
    ports: { typst_code: { widget: 'code' } },
  },
})
