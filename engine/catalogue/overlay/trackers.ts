import { defineOverlay } from '../define-overlay.ts'
import { field } from '../define-port.ts'

export default defineOverlay('Values', ['live', 'tracker', 'variable'], {
  'manim.ValueTracker': {
    documentation: 'A number that animations change. Wire its value anywhere, and what hangs on it follows.',
    tags: ['Timer', 'Variable', 'slider', 'parameter', 'animate number'],
    main: ['value'],
    add_outputs: [{ name: 'value', type: 'Number', reads: '.get_value()' }],
    example:
      'tracker = ValueTracker(0)\ndot = Dot().add_updater(lambda m: m.set_x(tracker.get_value()))\nself.add(dot)\nself.play(tracker.animate.set_value(3))',
  },
  'manim.ComplexValueTracker': {
    documentation: 'A complex number that animations change. Wire its value anywhere, and what hangs on it follows.',
    tags: ['complex', 'parameter'],
    main: ['value'],
    add_outputs: [{ name: 'value', type: 'Complex', reads: '.get_value()' }],
    example:
      'tracker = ComplexValueTracker(1 + 1j)\ndot = Dot().add_updater(lambda m: m.move_to(tracker.points))\nself.add(dot)\nself.play(tracker.animate.set_value(-1 + 1j))',
  },
  'manim.ValueTracker.get_value': {
    title: 'Value of tracker',
    documentation: 'The number a tracker has.',
    tags: ['read', 'number'],
    example: 'tracker = ValueTracker(2)\nself.add(Circle(radius=tracker.get_value()))',
  },
  'manim.ValueTracker.set_value': {
    title: 'Set value',
    documentation: 'Gives a tracker a number. After Animate, it runs there.',
    tags: ['write', 'change', 'number'],
    main: ['value'],
    initial: { value: 1 },
    example:
      'tracker = ValueTracker(0)\nlabel = always_redraw(lambda: Text(f"{tracker.get_value():.1f}"))\nself.add(label)\nself.play(tracker.animate.set_value(5))',
  },
  'manim.ValueTracker.increment_value': {
    title: 'Increase value',
    documentation: 'Adds to the number of a tracker.',
    tags: ['add', 'plus', 'change'],
    main: ['d_value'],
    initial: { d_value: 1 },
    example: 'tracker = ValueTracker(1)\ntracker.increment_value(0.5)\nself.add(Circle(radius=tracker.get_value()))',
  },
  'manim.DecimalNumber.set_value': {
    title: 'Set shown number',
    category: 'Text',
    documentation: 'Gives a number on screen another value.',
    tags: ['number', 'digits', 'counter'],
    main: ['number'],
    initial: { number: 1 },
    example: 'number = DecimalNumber(0, mob_class=Text)\nnumber.set_value(2.5)\nself.add(number)',
  },
  'manim.TracedPath': {
    category: 'Shapes',
    documentation: 'The trail a moving point leaves. Wire in a method such as get_center of a dot.',
    tags: ['trail', 'trace', 'path', 'track'],
    main: ['traced_point_func', 'stroke_color', 'stroke_width', 'dissipating_time'],
    example:
      'dot = Dot(2 * RIGHT)\nself.add(TracedPath(dot.get_center, stroke_color=YELLOW), dot)\nself.play(Rotate(dot, PI, about_point=ORIGIN))',
  },
  'manim.AnimatedBoundary': {
    category: 'Animations',
    documentation: 'A line of changing colours runs round an object.',
    tags: ['outline', 'border', 'colours', 'rotating'],
    main: ['colors', 'max_stroke_width', 'cycle_rate'],
    example: 'square = Square()\nself.add(square, AnimatedBoundary(square, colors=[RED, GREEN, BLUE]))\nself.wait(2)',
  },
  'manim.always_redraw': {
    title: 'Always redraw',
    category: 'Utilities',
    documentation:
      'Builds an object anew before every frame, by a function without arguments. Live wires do this by themselves.',
    tags: ['updater', 'every frame'],
    main: ['func'],
    example:
      'tracker = ValueTracker(1)\ncircle = always_redraw(lambda: Circle(radius=tracker.get_value()))\nself.add(circle)\nself.play(tracker.animate.set_value(3))',
  },
  'manim.always_rotate': {
    title: 'Always rotate',
    category: 'Utilities',
    documentation: 'Turns an object evenly from now on.',
    tags: ['spin', 'updater', 'every frame'],
    main: ['rate'],
    add_ports: [field('about_point', 'Point', { main: false })],
    example: 'square = Square()\nself.add(square)\nalways_rotate(square, rate=PI)\nself.wait(2)',
  },
  'manim.always_shift': {
    title: 'Always shift',
    category: 'Utilities',
    documentation: 'Moves an object evenly from now on.',
    tags: ['drift', 'updater', 'every frame'],
    main: ['direction', 'rate'],
    example: 'square = Square()\nself.add(square)\nalways_shift(square, RIGHT, rate=1)\nself.wait(2)',
  },
  'manim.turn_animation_into_updater': {
    title: 'Run in background',
    category: 'Utilities',
    documentation: 'Lets an animation run beside the steps, without a step of its own.',
    tags: ['background', 'loop', 'updater'],
    main: ['cycle'],
    example:
      'square = Square()\nturn_animation_into_updater(Rotate(square, run_time=2), cycle=True)\nself.add(square)\nself.wait(3)',
  },
})
