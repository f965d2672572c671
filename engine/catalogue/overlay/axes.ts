import { defineOverlay } from '../define-overlay.ts'
import { length } from '../overlay-ranges.ts'

export default defineOverlay('Math', ['coordinates', 'graph', 'plot'], {
  'manim.Axes': {
    documentation: 'An x axis and a y axis. Plot functions on them, place objects by their coordinates.',
    tags: ['axis', 'cartesian', 'coordinate system'],
    main: ['x_range', 'y_range', 'x_length', 'y_length', 'tips'],
    ports: { x_length: length, y_length: length },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 2, 1])\nself.add(axes, axes.plot(lambda x: np.sin(x), color=YELLOW))',
  },
  'manim.ThreeDAxes': {
    documentation: 'An x, a y and a z axis, for scenes in space.',
    tags: ['3D', 'axis', 'space', 'coordinate system'],
    main: ['x_range', 'y_range', 'z_range', 'tips'],
    ports: { x_length: length, y_length: length, z_length: length },
    example: 'self.set_camera_orientation(phi=70 * DEGREES, theta=-45 * DEGREES)\nself.add(ThreeDAxes())',
    example_base: 'ThreeDScene',
  },
  'manim.NumberPlane': {
    documentation: 'Axes with a grid behind them.',
    tags: ['grid', 'cartesian', 'linear algebra', 'coordinate system'],
    main: ['x_range', 'y_range', 'faded_line_ratio', 'background_line_style'],
    ports: { x_length: length, y_length: length, faded_line_ratio: { min: 0, soft_max: 5, step: 1 } },
    example: "self.add(NumberPlane(background_line_style={'stroke_color': TEAL, 'stroke_opacity': 0.6}))",
  },
  'manim.ComplexPlane': {
    documentation: 'A grid for complex numbers: real to the right, imaginary upwards.',
    tags: ['imaginary', 'Argand', 'Gauss', 'grid'],
    main: ['x_range', 'y_range'],
    example: 'plane = ComplexPlane()\nself.add(plane, Dot(plane.n2p(2 + 1j), color=YELLOW))',
  },
  'manim.PolarPlane': {
    documentation: 'A round grid: distance from the centre and angle.',
    tags: ['radial', 'angle', 'radar', 'grid'],
    main: ['radius_max', 'size', 'radius_step', 'azimuth_step', 'azimuth_units'],
    ports: {
      radius_max: length,
      radius_step: { exclusive_min: 0, soft_max: 4, step: 0.1 },
      azimuth_units: { choices: ['PI radians', 'TAU radians', 'degrees', 'gradians'] },
    },
    example: 'plane = PolarPlane(radius_max=3, size=6)\nself.add(plane)',
  },
  'manim.NumberLine': {
    documentation: 'A line with a mark at each step and, if wanted, numbers.',
    tags: ['axis', 'scale', 'ruler', 'ticks'],
    main: ['x_range', 'length', 'include_numbers', 'include_tip'],
    ports: { length },
    example: 'line = NumberLine(x_range=[-4, 4, 1], length=10, include_tip=True)\nself.add(line)',
  },
  'manim.UnitInterval': {
    documentation: 'A number line from 0 to 1.',
    tags: ['axis', 'probability', 'scale'],
    main: ['unit_size'],
    ports: { unit_size: length },
    example: 'self.add(UnitInterval(unit_size=8))',
  },
  'manim.BarChart': {
    documentation: 'A chart with a bar for each value.',
    tags: ['histogram', 'statistics', 'data', 'diagram', 'column'],
    main: ['values', 'bar_names', 'y_range', 'bar_colors'],
    initial: { values: [1, 2, 3] },
    ports: { x_length: length, y_length: length, values: { widget: 'numbers' }, bar_names: { widget: 'strings' } },
    example: "chart = BarChart([3, 5, 2], bar_names=['a', 'b', 'c'], y_range=[0, 6, 2])\nself.add(chart)",
  },
  'manim.SampleSpace': {
    documentation: 'A rectangle to be divided, for pictures of probability.',
    tags: ['probability', 'statistics', 'area'],
    main: ['width', 'height', 'fill_color'],
    ports: { width: length, height: length },
    example: 'space = SampleSpace(width=4, height=3)\nspace.divide_vertically([0.3, 0.7])\nself.add(space)',
  },
})
