import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Animations', ['indicate', 'highlight', 'emphasize', 'attention'], {
  'manim.Indicate': {
    documentation: 'An object grows and changes colour for a moment.',
    tags: ['pulse', 'point out'],
    main: ['scale_factor', 'color', 'run_time', 'rate_func'],
    ports: { scale_factor: { soft_min: 0, soft_max: 3, step: 0.05 } },
    example: "text = Text('Manim')\nself.add(text)\nself.play(Indicate(text))",
  },
  'manim.Circumscribe': {
    documentation: 'A line runs round an object: a rectangle or a circle.',
    tags: ['frame', 'circle', 'outline'],
    main: ['shape', 'color', 'fade_out', 'run_time', 'rate_func'],
    example: "text = Text('Manim')\nself.add(text)\nself.play(Circumscribe(text))",
  },
  'manim.Flash': {
    documentation: 'Short lines burst out of a point or an object.',
    tags: ['burst', 'sparkle', 'rays'],
    main: ['line_length', 'num_lines', 'color', 'run_time', 'rate_func'],
    ports: { point: { role: 'reference' }, num_lines: { min: 0, soft_max: 40, step: 1 } },
    example: 'dot = Dot(color=YELLOW)\nself.add(dot)\nself.play(Flash(dot))',
  },
  'manim.FocusOn': {
    documentation: 'A spotlight shrinks onto a point or an object.',
    tags: ['spotlight', 'dim'],
    main: ['opacity', 'color', 'run_time', 'rate_func'],
    ports: { focus_point: { role: 'reference' } },
    example: 'dot = Dot(RIGHT)\nself.add(dot)\nself.play(FocusOn(dot))',
  },
  'manim.Wiggle': {
    documentation: 'An object shakes.',
    tags: ['shake', 'jiggle', 'rotate'],
    main: ['scale_value', 'n_wiggles', 'run_time', 'rate_func'],
    ports: { n_wiggles: { min: 0, soft_max: 20, step: 1 } },
    example: "text = Text('Manim')\nself.add(text)\nself.play(Wiggle(text))",
  },
  'manim.ApplyWave': {
    documentation: 'A wave runs through an object.',
    tags: ['wave', 'ripple', 'distort'],
    main: ['direction', 'amplitude', 'ripples', 'run_time', 'rate_func'],
    example: "text = Text('Manim')\nself.add(text)\nself.play(ApplyWave(text))",
  },
  'manim.Blink': {
    documentation: 'An object goes off and on.',
    tags: ['flash', 'on off'],
    main: ['time_on', 'time_off', 'blinks'],
    ports: {
      blinks: { min: 1, soft_max: 10, step: 1 },
      time_on: { exclusive_min: 0, unit: 's' },
      time_off: { exclusive_min: 0, unit: 's' },
    },
    example: "text = Text('Manim')\nself.add(text)\nself.play(Blink(text, blinks=2))",
  },
  'manim.ShowPassingFlash': {
    documentation: 'A short piece of a line runs along it and is gone.',
    tags: ['flash', 'signal', 'pulse', 'run along'],
    main: ['time_width', 'run_time', 'rate_func'],
    ports: { time_width: { soft_min: 0, soft_max: 1, step: 0.05 } },
    example:
      'curve = Circle(radius=2)\nself.add(curve)\nself.play(ShowPassingFlash(curve.copy().set_color(YELLOW), time_width=0.5))',
  },
  'manim.ShowPassingFlashWithThinningStrokeWidth': {
    documentation: 'As ShowPassingFlash, with a tail that grows thinner.',
    tags: ['comet', 'flash', 'signal'],
    main: ['time_width', 'run_time', 'rate_func'],
    example: 'curve = Circle(radius=2)\nself.play(ShowPassingFlashWithThinningStrokeWidth(curve, time_width=0.5))',
  },
  'manim.Broadcast': {
    documentation: 'Copies of an object spread from a point like waves.',
    tags: ['radiate', 'waves', 'signal', 'antenna'],
    main: ['focal_point', 'n_mobs', 'run_time', 'rate_func'],
    ports: { n_mobs: { min: 1, soft_max: 20, step: 1 } },
    example: 'circle = Circle(radius=3, color=TEAL)\nself.play(Broadcast(circle))',
  },
})
