import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Math', ['curve', 'function', 'graph'], {
  'manim.FunctionGraph': {
    documentation: 'The curve of a function y = f(x) without axes, in units of the scene.',
    tags: ['plot', 'y=f(x)'],
    main: ['function', 'x_range', 'color'],
    initial: { function: { fn: { args: ['x'], body: 'np.sin(x)' } } },
    example: 'self.add(FunctionGraph(lambda x: np.cos(x), x_range=[-4, 4], color=RED))',
  },
  'manim.ParametricFunction': {
    documentation: 'A curve through the points a function gives for t running over a range.',
    tags: ['plot', 'path', 'spiral', 'parameter'],
    main: ['function', 't_range', 'color'],
    initial: { function: { fn: { args: ['t'], body: 'np.array([np.cos(TAU * t), np.sin(TAU * t), 0])' } } },
    example:
      'self.add(ParametricFunction(lambda t: np.array([t * np.cos(4 * t), t * np.sin(4 * t), 0]), t_range=[0, 3], color=BLUE))',
  },
  'manim.ImplicitFunction': {
    documentation: 'All points where a function of x and y is zero: x² + y² − 1 gives a circle.',
    tags: ['plot', 'equation', 'level set', 'contour'],
    main: ['func', 'x_range', 'y_range', 'color'],
    initial: { func: { fn: { args: ['x', 'y'], body: 'x**2 + y**2 - 1' } } },
    ports: { min_depth: { min: 1, soft_max: 10, step: 1 }, max_quads: { min: 1, soft_max: 5000, step: 100 } },
    example: 'self.add(ImplicitFunction(lambda x, y: x**2 - y**2 - 1, color=YELLOW))',
  },
  'manim.ArrowVectorField': {
    documentation: 'An arrow at each point of a grid, in the direction a function gives there.',
    tags: ['vector field', 'flow', 'physics', 'gradient', 'arrows'],
    main: ['func', 'x_range', 'y_range', 'color'],
    initial: { func: { fn: { args: ['p'], body: 'np.array([-p[1], p[0], 0]) / 3' } } },
    example: 'self.add(ArrowVectorField(lambda pos: np.array([-pos[1], pos[0], 0]) / 3))',
  },
  'manim.StreamLines': {
    documentation: 'Lines that follow a vector field, which can be made to flow.',
    tags: ['vector field', 'flow', 'physics', 'stream'],
    main: ['func', 'x_range', 'y_range', 'stroke_width', 'max_anchors_per_line'],
    initial: { func: { fn: { args: ['p'], body: 'np.array([-p[1], p[0], 0]) / 3' } } },
    example:
      'lines = StreamLines(lambda pos: np.array([-pos[1], pos[0], 0]) / 2, x_range=[-3, 3, 1], y_range=[-2, 2, 1])\nself.add(lines)',
  },
})
