import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Animations', ['grow', 'appear', 'enter'], {
  'manim.GrowFromCenter': {
    documentation: 'An object grows out of its centre.',
    tags: ['scale up', 'pop'],
    main: ['point_color', 'run_time', 'rate_func'],
    example: 'square = Square()\nself.play(GrowFromCenter(square))',
  },
  'manim.GrowFromEdge': {
    documentation: 'An object grows out of one of its sides.',
    tags: ['scale up', 'side'],
    main: ['edge', 'run_time', 'rate_func'],
    initial: { edge: [0, -1, 0] },
    example: 'square = Square()\nself.play(GrowFromEdge(square, DOWN))',
  },
  'manim.GrowFromPoint': {
    documentation: 'An object grows out of a point.',
    tags: ['scale up', 'from'],
    main: ['point', 'run_time', 'rate_func'],
    initial: { point: [0, 0, 0] },
    example: 'square = Square()\nself.play(GrowFromPoint(square, [-3, 0, 0]))',
  },
  'manim.GrowArrow': {
    documentation: 'An arrow grows from its start to its tip.',
    tags: ['arrow', 'vector'],
    main: ['point_color', 'run_time', 'rate_func'],
    example: 'arrow = Arrow(2 * LEFT, 2 * RIGHT)\nself.play(GrowArrow(arrow))',
  },
  'manim.SpinInFromNothing': {
    documentation: 'An object grows out of its centre while it turns.',
    tags: ['rotate', 'spin', 'spiral'],
    main: ['angle', 'run_time', 'rate_func'],
    example: 'square = Square()\nself.play(SpinInFromNothing(square))',
  },
})
