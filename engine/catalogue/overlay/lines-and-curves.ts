import { defineOverlay } from '../define-overlay.ts'
import { length } from '../overlay-ranges.ts'

export default defineOverlay('Layout', ['line', 'curve'], {
  'manim.Line.set_length': {
    title: 'Set length',
    documentation: 'Makes a line so long, from its middle.',
    tags: ['resize', 'scale'],
    main: ['length'],
    initial: { length: 2 },
    ports: { length },
    example: 'line = Line().set_length(4)\nself.add(line)',
  },
  'manim.Line.set_angle': {
    title: 'Set angle',
    documentation: 'Turns a line to an angle, in radians from the right.',
    tags: ['direction', 'rotate'],
    main: ['angle', 'about_point'],
    initial: { angle: { expr: 'PI / 4' } },
    example: 'line = Line().set_angle(PI / 3)\nself.add(line)',
  },
  'manim.VMobject.reverse_direction': {
    title: 'Reverse direction',
    documentation: 'A curve runs the other way: from its end to its start.',
    tags: ['backwards', 'flip', 'orientation'],
    example: 'circle = Circle().reverse_direction()\nself.play(Create(circle))',
  },
  'manim.Circle.from_three_points': {
    title: 'Circle through three points',
    category: 'Shapes',
    documentation: 'The circle through three points.',
    tags: ['circumcircle', 'geometry', 'triangle'],
    main: ['p1', 'p2', 'p3'],
    initial: { p1: [-1, 0, 0], p2: [0, 1, 0], p3: [1, 0, 0] },
    example: 'self.add(Circle.from_three_points(LEFT, UP, 2 * RIGHT), Dot(LEFT), Dot(UP), Dot(2 * RIGHT))',
  },
  'manim.Angle.from_three_points': {
    title: 'Angle at point',
    category: 'Math',
    documentation: 'The angle mark at the second of three points.',
    tags: ['arc', 'geometry', 'triangle'],
    initial: { A: [2, 0, 0], B: [0, 0, 0], C: [1, 1, 0] },
    example:
      'a, b, c = 2 * RIGHT, ORIGIN, UP + RIGHT\nself.add(Line(b, a), Line(b, c), Angle.from_three_points(a, b, c))',
  },
})
