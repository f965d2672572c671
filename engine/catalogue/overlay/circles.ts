import { defineOverlay } from '../define-overlay.ts'
import { fraction, length } from '../overlay-ranges.ts'

export default defineOverlay('Shapes', ['2D', 'round'], {
  'manim.Circle': {
    documentation: 'A circle around a centre.',
    tags: ['ring', 'disc', 'round'],
    main: ['radius', 'color', 'fill_opacity'],
    ports: {
      radius: { ...length, default: 1, soft_min: 0.1, description: 'Distance from the centre to the outline.' },
    },
  },
  'manim.Dot': {
    documentation: 'A small filled circle that marks a point.',
    tags: ['point', 'marker', 'particle'],
    main: ['point', 'radius', 'color'],
    ports: { radius: { ...length, soft_max: 1, step: 0.01 } },
  },
  'manim.AnnotationDot': {
    documentation: 'A larger dot with a bold rim, to point something out.',
    tags: ['marker', 'point'],
    main: ['radius', 'stroke_color', 'fill_color'],
    ports: { radius: { ...length, soft_max: 1, step: 0.01 } },
    example: 'plane = NumberPlane()\nself.add(plane, AnnotationDot().move_to([2, 1, 0]))',
  },
  'manim.LabeledDot': {
    documentation: 'A dot large enough to hold a label: a piece of TeX, or a text object wired in.',
    tags: ['node', 'marker', 'text'],
    main: ['label', 'radius', 'color'],
    initial: { label: '1' },
    ports: { radius: { ...length, soft_max: 2 } },
    example: 'dot = LabeledDot(Text("1", color=BLACK), radius=0.5)\nself.add(dot)',
  },
  'manim.Ellipse': {
    documentation: 'An oval of a width and a height.',
    tags: ['oval'],
    main: ['width', 'height', 'color'],
    ports: {
      width: { ...length, description: 'From left to right.' },
      height: { ...length, description: 'From bottom to top.' },
    },
  },
  'manim.Arc': {
    documentation: 'A piece of a circle: from a start angle, over an angle. Angles are in radians: PI is half a turn.',
    tags: ['curve', 'bow'],
    main: ['radius', 'start_angle', 'angle', 'color'],
    ports: { radius: length },
  },
  'manim.ArcBetweenPoints': {
    documentation: 'An arc from one point to another; the larger the angle, the rounder.',
    tags: ['curve', 'connect', 'bow'],
    main: ['start', 'end', 'angle'],
    initial: { start: [-1, 0, 0], end: [1, 0, 0] },
    example:
      'a, b = Dot(2 * LEFT), Dot(2 * RIGHT)\nself.add(a, b, ArcBetweenPoints(2 * LEFT, 2 * RIGHT, angle=PI / 2))',
  },
  'manim.Annulus': {
    documentation: 'A ring: what lies between a smaller and a larger circle.',
    tags: ['ring', 'donut', 'washer'],
    main: ['inner_radius', 'outer_radius', 'color'],
    ports: { inner_radius: { ...length, exclusive_min: 0 }, outer_radius: length },
  },
  'manim.AnnularSector': {
    documentation: 'A piece of a ring, like a slice of a donut.',
    tags: ['ring', 'donut', 'slice'],
    main: ['inner_radius', 'outer_radius', 'angle', 'start_angle', 'color'],
    ports: { inner_radius: { soft_min: 0, soft_max: 10, step: 0.1 }, outer_radius: length },
  },
  'manim.Sector': {
    documentation: 'A slice of a disc, like a piece of cake.',
    tags: ['slice', 'pie', 'wedge'],
    main: ['radius', 'angle', 'start_angle', 'color'],
    ports: { radius: length },
  },
  'manim.ArcPolygon': {
    documentation: 'A closed shape through points, with arcs for sides.',
    tags: ['rounded', 'Reuleaux'],
    main: ['vertices', 'angle', 'color'],
    initial: {
      vertices: [
        [-1, -1, 0],
        [1, -1, 0],
        [0, 1, 0],
      ],
    },
  },
  'manim.ArcPolygonFromArcs': {
    documentation: 'A closed shape made of arcs that are wired in, joined in order.',
    tags: ['rounded', 'join'],
    main: ['arcs'],
  },
  'manim.TangentialArc': {
    documentation: 'A round corner: an arc that touches two lines.',
    tags: ['fillet', 'corner', 'tangent'],
    main: ['radius', 'corner'],
    initial: { radius: 0.5 },
    ports: { radius: length },
  },
  'manim.Cross': {
    documentation: 'Two crossing strokes, over an object that is wired in or by themselves.',
    tags: ['x', 'wrong', 'delete', 'strike'],
    main: ['stroke_color', 'stroke_width', 'scale_factor'],
    ports: { scale_factor: { soft_min: 0, soft_max: 5, step: 0.1 } },
  },
  'manim.Star': {
    documentation: 'A star with a number of points.',
    tags: ['polygon', 'pointed'],
    main: ['n', 'outer_radius', 'inner_radius', 'color'],
    ports: {
      n: { min: 3, soft_max: 20, step: 1, description: 'How many points it has.' },
      outer_radius: length,
      inner_radius: { soft_min: 0, soft_max: 10, step: 0.1 },
      density: { min: 1, soft_max: 10, step: 1 },
    },
  },
  'manim.ManimBanner': {
    documentation: "Manim's own banner, for the end of a video.",
    tags: ['logo', 'credits'],
    main: ['dark_theme'],
    example: 'banner = ManimBanner()\nself.add(banner)',
  },
  'manim.LabeledPolygram': {
    documentation: 'A closed shape with a label at the point deepest inside it.',
    tags: ['polygon', 'label', 'region'],
    main: ['label'],
    initial: {
      vertex_groups: [
        [
          [-2, -1, 0],
          [2, -1, 0],
          [0, 2, 0],
          [-2, -1, 0],
        ],
      ],
      label: 'A',
    },
    ports: { precision: { ...fraction, exclusive_min: 0 } },
    example:
      "shape = LabeledPolygram(\n    [[-2, -1, 0], [2, -1, 0], [0, 2, 0], [-2, -1, 0]],\n    label=Text('A'),\n)\nself.add(shape)",
  },
})
