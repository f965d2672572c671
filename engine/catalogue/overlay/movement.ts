import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Animations', ['move', 'motion'], {
  'manim.Rotate': {
    documentation: 'Turns an object by an angle, round its centre or another point.',
    tags: ['turn', 'spin'],
    main: ['angle', 'axis', 'about_point', 'run_time', 'rate_func'],
    example: 'square = Square()\nself.play(Rotate(square, angle=PI / 4))',
  },
  'manim.Rotating': {
    documentation: 'Turns an object evenly, a full turn if nothing else is said.',
    tags: ['turn', 'spin', 'revolve'],
    main: ['angle', 'axis', 'about_point', 'run_time', 'rate_func'],
    example: 'square = Square()\nself.play(Rotating(square, angle=TAU, run_time=2))',
  },
  'manim.MoveAlongPath': {
    documentation: 'An object moves along a curve.',
    tags: ['path', 'follow', 'orbit', 'track'],
    main: ['run_time', 'rate_func'],
    example:
      'dot, path = Dot(), Circle(radius=2)\nself.add(path)\nself.play(MoveAlongPath(dot, path), rate_func=linear)',
  },
  'manim.Homotopy': {
    documentation: 'Every point moves as a function of x, y, z and the time t from 0 to 1 says.',
    tags: ['deform', 'warp', 'function'],
    main: ['homotopy', 'run_time', 'rate_func'],
    initial: { homotopy: { fn: { args: ['x', 'y', 'z', 't'], body: '(x + t * np.sin(2 * y), y, z)' } } },
    example:
      'square = Square()\nself.play(Homotopy(lambda x, y, z, t: (x + t * np.sin(2 * y), y, z), square, run_time=2))',
  },
  'manim.ComplexHomotopy': {
    documentation: 'Every point moves as a function of a complex number z and the time t says.',
    tags: ['complex', 'deform', 'warp'],
    main: ['complex_homotopy', 'run_time', 'rate_func'],
    initial: { complex_homotopy: { fn: { args: ['z', 't'], body: 'z * np.exp(1j * t)' } } },
    example: 'square = Square()\nself.play(ComplexHomotopy(lambda z, t: z * np.exp(1j * t), square, run_time=2))',
  },
  'manim.PhaseFlow': {
    documentation: 'Every point flows along a vector field.',
    tags: ['vector field', 'flow', 'physics', 'differential equation'],
    main: ['function', 'virtual_time', 'run_time', 'rate_func'],
    initial: { function: { fn: { args: ['p'], body: 'np.array([-p[1], p[0], 0])' } } },
    example: 'square = Square()\nself.play(PhaseFlow(lambda p: np.array([-p[1], p[0], 0]), square, virtual_time=1))',
  },
})
