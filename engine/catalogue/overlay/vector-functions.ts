import { defineOverlay } from '../define-overlay.ts'

export default defineOverlay('Math', ['vector', 'geometry'], {
  'manim.rotate_vector': {
    title: 'Rotate vector',
    documentation: 'A vector turned by an angle, in radians.',
    tags: ['turn', 'spin'],
    main: ['vector', 'angle', 'axis'],
    initial: { vector: [1, 0, 0], angle: { expr: 'PI / 4' } },
    example: 'self.add(Vector(rotate_vector(2 * RIGHT, PI / 3)))',
  },
  'manim.angle_of_vector': {
    title: 'Angle of vector',
    documentation: 'The direction of a vector, in radians from the right.',
    tags: ['angle', 'direction', 'atan2'],
    main: ['vector'],
    initial: { vector: [1, 1, 0] },
    example: 'self.add(Line().rotate(angle_of_vector([1, 1, 0])))',
  },
  'manim.angle_between_vectors': {
    title: 'Angle between vectors',
    documentation: 'The angle between two vectors, in radians.',
    tags: ['angle', 'between'],
    main: ['v1', 'v2'],
    initial: { v1: [1, 0, 0], v2: [0, 1, 0] },
    example: 'self.add(Arc(radius=1, angle=angle_between_vectors([1, 0, 0], [1, 1, 0])))',
  },
  'manim.normalize': {
    title: 'Normalize vector',
    documentation: 'The vector of length 1 in the same direction.',
    tags: ['unit vector', 'length 1', 'direction'],
    initial: { vect: [1, 1, 0] },
    example: 'self.add(Vector(normalize([3, 4, 0])))',
  },
  'manim.midpoint': {
    title: 'Midpoint',
    documentation: 'The point halfway between two points.',
    tags: ['middle', 'between', 'average'],
    main: ['point1', 'point2'],
    initial: { point1: [-1, 0, 0], point2: [1, 0, 0] },
    example: 'self.add(Dot(LEFT), Dot(UP), Dot(midpoint(LEFT, UP), color=RED))',
  },
  'manim.center_of_mass': {
    title: 'Average of points',
    documentation: 'The average of several points.',
    tags: ['mean', 'centroid', 'middle'],
    main: ['points'],
    initial: {
      points: [
        [-1, 0, 0],
        [1, 0, 0],
      ],
    },
    example: 'self.add(Dot(center_of_mass([LEFT, UP, 2 * RIGHT])))',
  },
  'manim.line_intersection': {
    title: 'Intersection of lines',
    documentation: 'The point where two lines cross, each given by two points.',
    tags: ['cross', 'meet', 'geometry'],
    main: ['line1', 'line2'],
    initial: {
      line1: [
        [-1, 0, 0],
        [1, 0, 0],
      ],
      line2: [
        [0, -1, 0],
        [0, 1, 0],
      ],
    },
    example:
      'point = line_intersection([LEFT, RIGHT], [DOWN, UP + RIGHT])\nself.add(Line(LEFT, RIGHT), Line(DOWN, UP + RIGHT), Dot(point, color=RED))',
  },
  'manim.cross2d': {
    title: 'Cross product in the plane',
    documentation: 'The cross product of two vectors in the plane: the area of their parallelogram.',
    tags: ['area', 'determinant', 'linear algebra'],
    main: ['a', 'b'],
    initial: { a: [1, 0, 0], b: [0, 1, 0] },
    example: 'self.add(Circle(radius=abs(cross2d(np.array([1, 0]), np.array([1, 1])))))',
  },
  'manim.interpolate': {
    title: 'Mix values',
    documentation: 'A number or a point between two others: 0 is the first, 1 the second.',
    tags: ['lerp', 'between', 'interpolate', 'blend'],
    main: ['start', 'end', 'alpha'],
    initial: { start: 0, end: 1, alpha: 0.5 },
    ports: { alpha: { soft_min: 0, soft_max: 1, step: 0.01 } },
    example: 'self.add(Dot(LEFT), Dot(2 * UP), Dot(interpolate(LEFT, 2 * UP, 0.25), color=RED))',
  },
})
