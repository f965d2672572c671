import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Utilities', ['state', 'shape'], {
  'manim.Mobject.save_state': {
    title: 'Save state',
    documentation: 'Keeps how an object looks now, for Restore.',
    tags: ['remember', 'snapshot', 'undo'],
    example: 'square = Square().save_state()\nself.play(square.animate.shift(2 * RIGHT))\nself.play(Restore(square))',
  },
  'manim.Mobject.restore': {
    title: 'Back to saved state',
    documentation: 'Brings an object back to its saved state at once. To see it change, use Restore.',
    tags: ['undo', 'back', 'saved'],
    example: 'square = Square().save_state()\nsquare.set_color(RED).restore()\nself.add(square)',
  },
  'manim.Mobject.generate_target': {
    title: 'Prepare target',
    documentation: 'Makes a copy of the object as its target: change that, then play MoveToTarget.',
    tags: ['target', 'copy', 'MoveToTarget'],
    example:
      'square = Square()\nsquare.generate_target()\nsquare.target.shift(2 * RIGHT)\nself.play(MoveToTarget(square))',
  },
  'manim.Mobject.become': {
    title: 'Become',
    documentation: 'Makes an object look like another one at once.',
    tags: ['turn into', 'replace', 'copy look'],
    main: ['match_width', 'match_height', 'match_center'],
    example: 'square, circle = Square(), Circle(color=RED)\nsquare.become(circle)\nself.add(square)',
  },
  'manim.Mobject.interpolate': {
    title: 'Interpolate',
    documentation: 'Makes an object a mixture of two others: 0 is the first, 1 the second.',
    tags: ['mix', 'between', 'morph', 'alpha'],
    main: ['alpha'],
    initial: { alpha: 0.5 },
    ports: { alpha: { soft_min: 0, soft_max: 1, step: 0.01 } },
    example:
      'first, second, mixed = Circle().shift(3 * LEFT), Circle(radius=2, color=BLUE).shift(3 * RIGHT), Circle()\nmixed.interpolate(first, second, 0.5)\nself.add(first, second, mixed)',
  },
  'manim.VMobject.get_subcurve': {
    title: 'Piece of curve',
    category: 'Shapes',
    documentation: 'A stretch of a curve, from one share of its length to another, as a new object.',
    tags: ['piece', 'section', 'partial', 'trim'],
    main: ['a', 'b'],
    initial: { a: 0, b: 0.5 },
    ports: { a: { soft_min: 0, soft_max: 1, step: 0.01 }, b: { soft_min: 0, soft_max: 1, step: 0.01 } },
    example: 'circle = Circle(radius=2)\nself.add(circle, circle.get_subcurve(0, 0.25).set_color(YELLOW))',
  },
  'manim.VMobject.set_points_as_corners': {
    title: 'Line through points',
    category: 'Shapes',
    documentation: 'Makes an object a line through points, with corners.',
    tags: ['path', 'polyline', 'custom shape'],
    main: ['points'],
    initial: {
      points: [
        [-1, 0, 0],
        [0, 1, 0],
        [1, 0, 0],
      ],
    },
    example: 'path = VMobject(color=YELLOW).set_points_as_corners([LEFT, UP, RIGHT, DOWN])\nself.add(path)',
  },
  'manim.VMobject.set_points_smoothly': {
    title: 'Curve through points',
    category: 'Shapes',
    documentation: 'Makes an object a smooth curve through points.',
    tags: ['path', 'spline', 'custom shape', 'curve'],
    main: ['points'],
    initial: {
      points: [
        [-1, 0, 0],
        [0, 1, 0],
        [1, 0, 0],
      ],
    },
    example: 'path = VMobject(color=YELLOW).set_points_smoothly([LEFT, UP, RIGHT, DOWN])\nself.add(path)',
  },
  'manim.Polygram.round_corners': {
    title: 'Round corners',
    category: 'Shapes',
    documentation: 'Rounds the corners of a polygon.',
    tags: ['radius', 'smooth', 'fillet'],
    main: ['radius'],
    example: 'triangle = Triangle().scale(2).round_corners(0.4)\nself.add(triangle)',
  },
  'manim.TipableVMobject.add_tip': {
    title: 'Add tip',
    category: 'Shapes',
    documentation: 'Puts an arrow tip on a line or an arc.',
    tags: ['arrow', 'head', 'pointer'],
    main: ['at_start'],
    example: 'line = Line(2 * LEFT, 2 * RIGHT).add_tip()\nself.add(line)',
  },
})
