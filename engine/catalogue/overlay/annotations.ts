import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Math', ['annotate', 'label', 'mark'], {
  'manim.Brace': {
    documentation: 'A curly brace along one side of an object.',
    tags: ['curly', 'bracket', 'measure'],
    main: ['direction', 'buff', 'color'],
    ports: { sharpness: { soft_min: 0.1, soft_max: 5, step: 0.1 } },
    example: 'line = Line(2 * LEFT, 2 * RIGHT)\nbrace = Brace(line, DOWN, color=YELLOW)\nself.add(line, brace)',
  },
  'manim.BraceBetweenPoints': {
    documentation: 'A curly brace from one point to another.',
    tags: ['curly', 'bracket', 'measure'],
    main: ['point_1', 'point_2', 'direction', 'color'],
    initial: { point_1: [-1, 0, 0], point_2: [1, 0, 0] },
    example: 'a, b = 2 * LEFT, RIGHT + UP\nself.add(Dot(a), Dot(b), BraceBetweenPoints(a, b))',
  },
  'manim.BraceLabel': {
    documentation: 'A curly brace along an object with an equation beside it.',
    tags: ['curly', 'measure', 'caption'],
    main: ['text', 'brace_direction', 'font_size'],
    initial: { text: 'a' },
    example: 'square = Square()\nself.add(square, BraceLabel(square, "a", label_constructor=Text))',
  },
  'manim.BraceText': {
    documentation: 'A curly brace along an object with words beside it.',
    tags: ['curly', 'measure', 'caption'],
    main: ['text', 'brace_direction', 'font_size'],
    initial: { text: 'a' },
    example: 'square = Square()\nself.add(square, BraceText(square, "two units"))',
  },
  'manim.ArcBrace': {
    documentation: 'A curly brace around an arc.',
    tags: ['curly', 'angle', 'measure'],
    main: ['direction'],
  },
  'manim.SurroundingRectangle': {
    documentation: 'A frame around objects, with a gap.',
    tags: ['box', 'frame', 'highlight', 'border'],
    category: 'Shapes',
    main: ['color', 'buff', 'corner_radius'],
    example: "word = Text('important')\nself.add(word, SurroundingRectangle(word, color=YELLOW, corner_radius=0.2))",
  },
  'manim.BackgroundRectangle': {
    documentation: 'A plate behind objects, so that they can be read above others.',
    tags: ['box', 'plate', 'readable'],
    category: 'Shapes',
    main: ['color', 'fill_opacity', 'buff'],
  },
  'manim.Underline': {
    documentation: 'A line below an object.',
    tags: ['line', 'highlight', 'below'],
    category: 'Text',
    main: ['buff', 'color'],
    example: "word = Text('under')\nself.add(word, Underline(word, color=YELLOW))",
  },
  'manim.Label': {
    documentation: 'A text in a box with a frame.',
    tags: ['box', 'caption', 'tag'],
    category: 'Text',
    main: ['label'],
    initial: { label: 'a' },
    example: "self.add(Label(Text('label'), box_config={'color': BLUE, 'fill_opacity': 0.5}))",
  },
})
