import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Animations', ['create', 'draw', 'appear'], {
  'manim.Create': {
    documentation: 'Draws an object stroke by stroke.',
    tags: ['ShowCreation', 'show', 'trace'],
    main: ['run_time', 'rate_func'],
    example: 'square = Square()\nself.play(Create(square))',
  },
  'manim.Uncreate': {
    documentation: 'The opposite of Create: the drawing runs backwards and the object is gone.',
    tags: ['erase', 'undo', 'disappear'],
    main: ['run_time', 'rate_func'],
    example: 'square = Square()\nself.add(square)\nself.play(Uncreate(square))',
  },
  'manim.Write': {
    documentation: 'Writes a text or an equation as if by hand, or draws a shape.',
    tags: ['handwriting', 'text', 'type'],
    main: ['run_time', 'rate_func'],
    example: "text = Text('Manim')\nself.play(Write(text))",
  },
  'manim.Unwrite': {
    documentation: 'The opposite of Write: the writing is wiped out.',
    tags: ['erase', 'remove text'],
    main: ['run_time', 'rate_func'],
    example: "text = Text('Manim')\nself.add(text)\nself.play(Unwrite(text))",
  },
  'manim.DrawBorderThenFill': {
    documentation: 'Draws the outline first, then fills it.',
    tags: ['outline', 'fill'],
    main: ['stroke_width', 'run_time', 'rate_func'],
    ports: { stroke_color: { type: 'Color', widget: 'color' } },
    example: 'square = Square(fill_opacity=1, fill_color=ORANGE)\nself.play(DrawBorderThenFill(square))',
  },
  'manim.SpiralIn': {
    documentation: 'The parts of an object fly in on spirals.',
    tags: ['spiral', 'fly in'],
    main: ['scale_factor', 'run_time', 'rate_func'],
    example: 'shapes = VGroup(Circle(), Square(), Triangle()).arrange(RIGHT)\nself.play(SpiralIn(shapes))',
  },
  'manim.ShowIncreasingSubsets': {
    documentation: 'Shows the parts of an object one after the other; those shown stay.',
    tags: ['step by step', 'one by one', 'parts'],
    main: ['run_time', 'rate_func'],
    example: 'dots = VGroup(*[Dot() for _ in range(5)]).arrange(RIGHT)\nself.play(ShowIncreasingSubsets(dots))',
  },
  'manim.ShowSubmobjectsOneByOne': {
    documentation: 'Shows the parts of an object one after the other, each in place of the one before.',
    tags: ['slideshow', 'one by one', 'parts'],
    main: ['run_time', 'rate_func'],
    ports: { group: { type: 'Mobject', object: true, role: 'shows' } },
    example: 'numbers = VGroup(*[Text(str(n)) for n in range(5)])\nself.play(ShowSubmobjectsOneByOne(numbers))',
  },
  'manim.AddTextLetterByLetter': {
    documentation: 'Shows a text letter by letter.',
    tags: ['typewriter', 'type', 'text'],
    main: ['time_per_char', 'run_time'],
    ports: { time_per_char: { exclusive_min: 0, soft_max: 1, step: 0.01, unit: 's' } },
    example: "text = Text('Manim')\nself.play(AddTextLetterByLetter(text))",
  },
  'manim.RemoveTextLetterByLetter': {
    documentation: 'Takes a text away letter by letter.',
    tags: ['typewriter', 'delete', 'text'],
    main: ['time_per_char', 'run_time'],
    ports: { time_per_char: { exclusive_min: 0, soft_max: 1, step: 0.01, unit: 's' } },
    example: "text = Text('Manim')\nself.add(text)\nself.play(RemoveTextLetterByLetter(text))",
  },
  'manim.TypeWithCursor': {
    documentation: 'Types a text with a cursor that runs ahead.',
    tags: ['typewriter', 'cursor', 'terminal', 'text'],
    main: ['time_per_char', 'run_time'],
    example:
      "text = Text('Typing')\ncursor = Rectangle(color=GREY_A, fill_opacity=1, height=1, width=0.4).move_to(text[0])\nself.play(TypeWithCursor(text, cursor))",
  },
  'manim.UntypeWithCursor': {
    documentation: 'Deletes a text with a cursor, last letter first.',
    tags: ['typewriter', 'cursor', 'terminal', 'text'],
    main: ['time_per_char', 'run_time'],
    ports: { cursor: { required: true } },
    example:
      "text = Text('Typing')\ncursor = Rectangle(color=GREY_A, fill_opacity=1, height=1, width=0.4).move_to(text[-1])\nself.add(text, cursor)\nself.play(UntypeWithCursor(text, cursor))",
  },
})
