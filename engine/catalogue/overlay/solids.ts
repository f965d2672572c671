import { defineOverlay } from '../define-overlay.ts'
import { length } from '../overlay-ranges.ts'

const view = 'self.set_camera_orientation(phi=70 * DEGREES, theta=30 * DEGREES)\n'
const example_base = 'ThreeDScene'
const edge = { edge_length: length }

export default defineOverlay('Shapes', ['3D', 'solid', 'space'], {
  'manim.Sphere': {
    documentation: 'A ball.',
    tags: ['ball', 'globe', 'planet'],
    main: ['center', 'radius', 'color', 'resolution'],
    ports: { radius: length },
    example: `${view}self.add(Sphere(radius=1.5))`,
    example_base,
  },
  'manim.Cube': {
    documentation: 'A cube.',
    tags: ['box', 'dice'],
    main: ['side_length', 'fill_color', 'fill_opacity'],
    ports: { side_length: length },
    example: `${view}self.add(Cube(side_length=2, fill_color=BLUE))`,
    example_base,
  },
  'manim.Prism': {
    documentation: 'A box with a length, a width and a height.',
    tags: ['box', 'cuboid', 'brick'],
    main: ['dimensions', 'fill_color', 'fill_opacity'],
    example: `${view}self.add(Prism(dimensions=[1, 2, 3]))`,
    example_base,
  },
  'manim.Cone': {
    documentation: 'A cone, its tip in the direction given.',
    tags: ['pointed'],
    main: ['base_radius', 'height', 'direction', 'show_base'],
    ports: { base_radius: length, height: length },
    example: `${view}self.add(ThreeDAxes(), Cone(direction=X_AXIS + Y_AXIS + 2 * Z_AXIS, resolution=8))`,
    example_base,
  },
  'manim.Cylinder': {
    documentation: 'A cylinder along a direction.',
    tags: ['tube', 'pipe', 'can'],
    main: ['radius', 'height', 'direction', 'show_ends'],
    ports: { radius: length, height: length },
    example: `${view}self.add(Cylinder(radius=1, height=2))`,
    example_base,
  },
  'manim.Torus': {
    documentation: 'A ring in space, like a donut.',
    tags: ['donut', 'ring'],
    main: ['major_radius', 'minor_radius', 'resolution'],
    ports: { major_radius: length, minor_radius: length },
    example: `${view}self.add(Torus(major_radius=2, minor_radius=0.6, resolution=(16, 8)))`,
    example_base,
  },
  'manim.Surface': {
    documentation: 'A surface through the points a function gives for u and v running over two ranges.',
    tags: ['parametric', 'plot', 'z=f(x,y)'],
    category: 'Math',
    main: ['func', 'u_range', 'v_range', 'resolution'],
    initial: { func: { fn: { args: ['u', 'v'], body: 'np.array([u, v, np.sin(TAU * u) / 2])' } } },
    example:
      `${view}surface = Surface(\n    lambda u, v: np.array([u, v, np.sin(u) * np.cos(v)]),\n    u_range=[-2, 2],\n    v_range=[-2, 2],\n` +
      '    resolution=12,\n)\nself.add(ThreeDAxes(), surface)',
    example_base,
  },
  'manim.Line3D': {
    documentation: 'A line in space with a thickness.',
    tags: ['segment', 'rod', 'edge'],
    main: ['start', 'end', 'thickness', 'color'],
    ports: { thickness: { exclusive_min: 0, soft_max: 1, step: 0.01 } },
    example: `${view}self.add(ThreeDAxes(), Line3D(start=[0, 0, 0], end=[2, 2, 2]))`,
    example_base,
  },
  'manim.Arrow3D': {
    documentation: 'An arrow in space.',
    tags: ['vector', 'pointer'],
    main: ['start', 'end', 'thickness', 'color'],
    ports: { thickness: { exclusive_min: 0, soft_max: 1, step: 0.01 } },
    example: `${view}self.add(ThreeDAxes(), Arrow3D(start=[0, 0, 0], end=[2, 2, 2], resolution=8))`,
    example_base,
  },
  'manim.Dot3D': {
    documentation: 'A small ball that marks a point in space.',
    tags: ['point', 'marker', 'particle'],
    main: ['point', 'radius', 'color'],
    ports: { radius: { ...length, soft_max: 1, step: 0.01 } },
    example: `${view}self.add(ThreeDAxes(), Dot3D(point=[1, 1, 1], color=RED))`,
    example_base,
  },
  'manim.Tetrahedron': {
    documentation: 'The regular solid with 4 faces.',
    tags: ['platonic', 'pyramid', 'polyhedron'],
    main: ['edge_length'],
    ports: edge,
    example: `${view}self.add(Tetrahedron(edge_length=3))`,
    example_base,
  },
  'manim.Octahedron': {
    documentation: 'The regular solid with 8 faces.',
    tags: ['platonic', 'polyhedron'],
    main: ['edge_length'],
    ports: edge,
    example: `${view}self.add(Octahedron(edge_length=3))`,
    example_base,
  },
  'manim.Icosahedron': {
    documentation: 'The regular solid with 20 faces.',
    tags: ['platonic', 'polyhedron', 'd20'],
    main: ['edge_length'],
    ports: edge,
    example: `${view}self.add(Icosahedron(edge_length=2))`,
    example_base,
  },
  'manim.Dodecahedron': {
    documentation: 'The regular solid with 12 faces.',
    tags: ['platonic', 'polyhedron', 'd12'],
    main: ['edge_length'],
    ports: edge,
    example: `${view}self.add(Dodecahedron(edge_length=1.5))`,
    example_base,
  },
  'manim.Polyhedron': {
    documentation: 'A solid from its corners and, for each face, the numbers of its corners.',
    tags: ['faces', 'vertices', 'mesh'],
    main: ['vertex_coords', 'faces_list'],
    initial: {
      vertex_coords: [
        [0, 0, 1.5],
        [1, 1, 0],
        [1, -1, 0],
        [-1, -1, 0],
        [-1, 1, 0],
      ],
      faces_list: [
        [0, 1, 2],
        [0, 2, 3],
        [0, 3, 4],
        [0, 4, 1],
        [1, 2, 3, 4],
      ],
    },
    example:
      `${view}corners = [[0, 0, 1.5], [1, 1, 0], [1, -1, 0], [-1, -1, 0], [-1, 1, 0]]\n` +
      'faces = [[0, 1, 2], [0, 2, 3], [0, 3, 4], [0, 4, 1], [1, 2, 3, 4]]\nself.add(Polyhedron(corners, faces))',
    example_base,
  },
  'manim.Surface.set_fill_by_value': {
    title: 'Color surface by height',
    documentation: 'Colours a surface by the values on an axis: a list of colours, from low to high.',
    tags: ['gradient', 'heat map', 'colour'],
    category: 'Colors & Styles',
    main: ['axes', 'colorscale', 'axis'],
    example:
      `${view}axes = ThreeDAxes()\nsurface = Surface(lambda u, v: axes.c2p(u, v, np.sin(u)), u_range=[-2, 2], v_range=[-2, 2], resolution=8)\n` +
      'surface.set_fill_by_value(axes=axes, colorscale=[BLUE, GREEN, RED], axis=2)\nself.add(axes, surface)',
    example_base,
  },
})
