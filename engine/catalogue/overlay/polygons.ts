import { defineOverlay } from '../define-overlay.ts'
import { count, length } from '../overlay-ranges.ts'

const corner = { soft_min: -1, soft_max: 2, step: 0.05 }

export default defineOverlay('Shapes', ['2D', 'polygon'], {
  'manim.Square': {
    documentation: 'A square.',
    tags: ['box', 'quadrilateral'],
    main: ['side_length', 'color', 'fill_opacity'],
    ports: { side_length: { ...length, description: 'Length of each side.' } },
  },
  'manim.Rectangle': {
    documentation: 'A rectangle of a width and a height, with a grid inside if wanted.',
    tags: ['box', 'quadrilateral', 'grid'],
    main: ['width', 'height', 'color', 'fill_opacity'],
    ports: {
      width: { ...length, description: 'From left to right.' },
      height: { ...length, description: 'From bottom to top.' },
      grid_xstep: { exclusive_min: 0, soft_max: 4, step: 0.1, description: 'Distance of the vertical grid lines.' },
      grid_ystep: { exclusive_min: 0, soft_max: 4, step: 0.1, description: 'Distance of the horizontal grid lines.' },
    },
  },
  'manim.RoundedRectangle': {
    documentation: 'A rectangle with round corners.',
    tags: ['box', 'card', 'button', 'pill'],
    main: ['corner_radius', 'width', 'height', 'color'],
    ports: {
      corner_radius: { ...corner, description: 'Roundness of the corners; below 0 they are cut inwards.' },
      width: length,
      height: length,
    },
  },
  'manim.Triangle': {
    documentation: 'A triangle with three equal sides.',
    tags: ['equilateral', 'three'],
    main: ['radius', 'color', 'fill_opacity'],
    ports: { radius: length },
  },
  'manim.Polygon': {
    documentation: 'A closed shape through the points given, in order. Three points of any kind make any triangle.',
    tags: ['triangle', 'right triangle', 'quadrilateral', 'vertices', 'corners', 'shape'],
    main: ['vertices', 'color', 'fill_opacity'],
    initial: {
      vertices: [
        [-1, -1, 0],
        [1, -1, 0],
        [0, 1, 0],
      ],
    },
  },
  'manim.RegularPolygon': {
    documentation: 'A polygon with a number of equal sides: 5 is a pentagon, 6 a hexagon.',
    tags: ['pentagon', 'hexagon', 'octagon', 'n-gon'],
    main: ['n', 'radius', 'color'],
    ports: { n: { ...count, min: 3, description: 'How many sides it has.' }, radius: length },
  },
  'manim.RegularPolygram': {
    documentation: 'A star drawn by joining every so-many-th corner of a regular polygon.',
    tags: ['star', 'pentagram', 'hexagram'],
    main: ['num_vertices', 'density', 'radius', 'color'],
    initial: { num_vertices: 5 },
    ports: { num_vertices: { ...count, min: 3 }, density: { ...count, min: 1 }, radius: length },
  },
  'manim.Polygram': {
    documentation: 'Several closed shapes in one object: each item is a list of points.',
    tags: ['star', 'vertices', 'disconnected'],
    main: ['vertex_groups', 'color'],
    initial: {
      vertex_groups: [
        [
          [0, 2, 0],
          [-1.7, -1, 0],
          [1.7, -1, 0],
        ],
        [
          [0, -2, 0],
          [1.7, 1, 0],
          [-1.7, 1, 0],
        ],
      ],
    },
  },
  'manim.ConvexHull': {
    documentation: 'The tightest rubber band around points in any order.',
    tags: ['hull', 'outline', 'points'],
    main: ['points', 'color'],
    initial: {
      points: [
        [-1, 0, 0],
        [1, 0, 0],
        [0, 1, 0],
        [0, 0.3, 0],
      ],
    },
  },
  'manim.ScreenRectangle': {
    documentation: 'A rectangle in the shape of a screen, 16 to 9.',
    tags: ['frame', 'monitor', '16:9'],
    main: ['aspect_ratio', 'height', 'color'],
    ports: { height: length, aspect_ratio: { exclusive_min: 0, soft_max: 4, step: 0.1 } },
    example: 'screen = ScreenRectangle(height=3)\nself.add(screen, Text("On air").move_to(screen))',
  },
  'manim.FullScreenRectangle': {
    documentation: 'A rectangle as large as the picture, for a background.',
    tags: ['background', 'frame', 'cover'],
    main: ['color', 'fill_color', 'fill_opacity'],
    example: 'self.add(FullScreenRectangle(fill_color=DARK_BLUE, fill_opacity=1), Circle())',
  },
})
