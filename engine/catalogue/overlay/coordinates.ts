import { defineOverlay } from '../define-overlay.ts'
import { field } from '../define-port.ts'

export default defineOverlay('Math', ['coordinates', 'axes'], {
  'manim.CoordinateSystem.plot': {
    title: 'Plot',
    documentation: 'The curve of a function y = f(x) on axes.',
    tags: ['curve', 'graph', 'function', 'y=f(x)'],
    main: ['function', 'x_range', 'color'],
    add_ports: [
      field('color', 'Color'),
      field('stroke_width', 'Number', { main: false }),
      field('use_smoothing', 'Bool', { default: true, main: false }),
      field('discontinuities', 'List<Number>', { main: false, description: 'Where the function jumps.' }),
    ],
    initial: { function: { fn: { args: ['x'], body: 'np.sin(x)' } } },
    ports: { use_vectorized: { main: false } },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\nself.add(axes, axes.plot(lambda x: np.sin(x), color=YELLOW))',
  },
  'manim.CoordinateSystem.plot_implicit_curve': {
    title: 'Plot implicit curve',
    documentation: 'All points of the axes where a function of x and y is zero.',
    tags: ['curve', 'equation', 'level set', 'contour'],
    main: ['func', 'color'],
    add_ports: [field('color', 'Color'), field('stroke_width', 'Number', { main: false })],
    initial: { func: { fn: { args: ['x', 'y'], body: 'x**2 + y**2 - 1' } } },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\nself.add(axes, axes.plot_implicit_curve(lambda x, y: x**2 + y**2 - 2, color=YELLOW))',
  },
  'manim.CoordinateSystem.plot_parametric_curve': {
    title: 'Plot parametric curve',
    documentation: 'The curve of points (x(t), y(t)) on axes.',
    tags: ['curve', 'path', 'parameter'],
    main: ['function'],
    add_ports: [field('t_range', 'Range'), field('color', 'Color'), field('stroke_width', 'Number', { main: false })],
    initial: { function: { fn: { args: ['t'], body: 'np.array([np.cos(t), np.sin(t), 0])' } } },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\nself.add(axes, axes.plot_parametric_curve(lambda t: np.array([np.cos(t), np.sin(t)]), t_range=[0, TAU]))',
  },
  'manim.CoordinateSystem.plot_polar_graph': {
    title: 'Plot polar curve',
    documentation: 'The curve of a distance r(θ) around the centre of the axes.',
    tags: ['polar', 'radius', 'rose', 'spiral'],
    main: ['r_func', 'theta_range'],
    add_ports: [field('color', 'Color'), field('stroke_width', 'Number', { main: false })],
    initial: { r_func: { fn: { args: ['theta'], body: '2 * np.sin(3 * theta)' } } },
    example:
      'plane = PolarPlane(radius_max=3)\nself.add(plane, plane.plot_polar_graph(lambda theta: 2 * np.sin(3 * theta), [0, PI]))',
  },
  'manim.CoordinateSystem.plot_surface': {
    title: 'Plot surface',
    documentation: 'The surface z = f(x, y) on 3D axes.',
    tags: ['3D', 'z=f(x,y)', 'surface'],
    main: ['function', 'u_range', 'v_range'],
    add_ports: [field('resolution', 'Integer | List<Integer>'), field('fill_opacity', 'Number', { main: false })],
    initial: {
      function: { fn: { args: ['x', 'y'], body: 'np.sin(x) * np.cos(y)' } },
      u_range: [-3, 3],
      v_range: [-3, 3],
    },
    ports: { mobject: { type: 'ThreeDAxes' } },
    example:
      'self.set_camera_orientation(phi=70 * DEGREES, theta=30 * DEGREES)\naxes = ThreeDAxes()\nself.add(axes, axes.plot_surface(lambda x, y: np.sin(x) * np.cos(y), [-3, 3], [-3, 3], resolution=12))',
    example_base: 'ThreeDScene',
  },
  'manim.Axes.plot_line_graph': {
    title: 'Plot line graph',
    documentation: 'A line through data points, with a dot at each.',
    tags: ['data', 'line chart', 'points', 'statistics'],
    main: ['x_values', 'y_values', 'line_color', 'add_vertex_dots'],
    initial: { x_values: [0, 1, 2], y_values: [1, 3, 2] },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\nself.add(axes, axes.plot_line_graph(x_values=[-2, 0, 1], y_values=[1, 3, 2]))',
  },
  'manim.CoordinateSystem.plot_derivative_graph': {
    title: 'Plot derivative',
    documentation: 'The curve of the slope of another curve.',
    tags: ['derivative', 'calculus', 'slope'],
    main: ['color'],
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\ncurve = axes.plot(lambda x: x**2 / 2, color=BLUE)\nself.add(axes, curve, axes.plot_derivative_graph(curve, color=RED))',
  },
  'manim.CoordinateSystem.plot_antiderivative_graph': {
    title: 'Plot antiderivative',
    documentation: 'The curve whose slope is another curve: its integral.',
    tags: ['integral', 'calculus', 'antiderivative'],
    main: ['y_intercept'],
    add_ports: [field('color', 'Color'), field('stroke_width', 'Number', { main: false })],
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\ncurve = axes.plot(lambda x: x**2 / 2, color=BLUE)\nself.add(axes, curve, axes.plot_antiderivative_graph(curve, color=RED))',
  },
  'manim.CoordinateSystem.get_area': {
    title: 'Area under curve',
    documentation: 'The area between a curve and the x axis, or another curve.',
    tags: ['integral', 'calculus', 'fill', 'under curve'],
    main: ['x_range', 'color', 'opacity'],
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\ncurve = axes.plot(lambda x: x**2 / 2, color=BLUE)\nself.add(axes, curve, axes.get_area(curve, x_range=[0, 2], color=GREEN, opacity=0.5))',
  },
  'manim.CoordinateSystem.get_riemann_rectangles': {
    title: 'Riemann rectangles',
    documentation: 'Bars under a curve that add up to about its area.',
    tags: ['integral', 'calculus', 'bars', 'sum'],
    main: ['x_range', 'dx', 'color'],
    ports: {
      dx: { exclusive_min: 0, soft_max: 1, step: 0.05 },
      input_sample_type: { choices: ['left', 'right', 'center'] },
    },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\ncurve = axes.plot(lambda x: x**2 / 2, color=BLUE)\nself.add(axes, curve, axes.get_riemann_rectangles(curve, x_range=[0, 2], dx=0.25))',
  },
  'manim.CoordinateSystem.get_secant_slope_group': {
    title: 'Secant slope',
    documentation: 'The line through two close points of a curve, with dx and dy: the tangent as dx gets small.',
    tags: ['derivative', 'calculus', 'tangent', 'slope'],
    main: ['x', 'dx', 'secant_line_color', 'secant_line_length'],
    initial: { x: 1 },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\ncurve = axes.plot(lambda x: x**2 / 2, color=BLUE)\nself.add(axes, curve, axes.get_secant_slope_group(x=1, graph=curve, dx=0.5, secant_line_length=4))',
  },
  'manim.CoordinateSystem.angle_of_tangent': {
    title: 'Angle of tangent',
    documentation: 'The angle, in radians, of the tangent of a curve at x.',
    tags: ['derivative', 'calculus', 'slope'],
    main: ['x'],
    initial: { x: 1 },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\ncurve = axes.plot(lambda x: x**2 / 2, color=BLUE)\nself.add(axes, curve, Line().rotate(axes.angle_of_tangent(1, curve)).move_to(axes.i2gp(1, curve)))',
  },
  'manim.CoordinateSystem.slope_of_tangent': {
    title: 'Slope of tangent',
    documentation: 'The slope of a curve at x: its derivative there.',
    tags: ['derivative', 'calculus'],
    main: ['x'],
    initial: { x: 1 },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\ncurve = axes.plot(lambda x: x**2 / 2, color=BLUE)\nself.add(axes, curve, Text(f"{axes.slope_of_tangent(1, curve):.2f}"))',
  },
  'manim.CoordinateSystem.input_to_graph_point': {
    title: 'Point of graph',
    documentation: 'The point of a curve at x.',
    tags: ['position', 'on curve', 'i2gp', 'dot'],
    main: ['x'],
    initial: { x: 1 },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\ncurve = axes.plot(lambda x: x**2 / 2, color=BLUE)\nself.add(axes, curve, Dot(axes.input_to_graph_point(1, curve), color=RED))',
  },
  'manim.Axes.coords_to_point': {
    title: 'Coordinates to point',
    documentation: 'The point of the scene that has these coordinates on the axes.',
    tags: ['c2p', 'position', 'place', 'x y'],
    initial: { coords: [1, 1] },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\nself.add(axes, Dot(axes.coords_to_point(2, 1), color=RED))',
  },
  'manim.Axes.point_to_coords': {
    title: 'Point to coordinates',
    documentation: 'The coordinates on the axes of a point of the scene.',
    tags: ['p2c', 'position', 'x y'],
    main: ['point'],
    initial: { point: [0, 0, 0] },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\nx, y = axes.point_to_coords([1, 1, 0])\nself.add(axes, Dot([1, 1, 0]), Text(f"{x:.1f}, {y:.1f}").to_edge(DOWN))',
  },
  'manim.CoordinateSystem.polar_to_point': {
    title: 'Polar to point',
    documentation: 'The point at a distance and an angle from the centre of the axes.',
    tags: ['pr2pt', 'angle', 'radius'],
    main: ['radius', 'azimuth'],
    initial: { radius: 1, azimuth: 0 },
    example: 'plane = PolarPlane()\nself.add(plane, Dot(plane.polar_to_point(2, PI / 4), color=RED))',
  },
  'manim.CoordinateSystem.get_origin': {
    title: 'Origin of axes',
    documentation: 'The point where the axes cross.',
    tags: ['zero', 'center', 'position'],
    example: 'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\nself.add(axes, Dot(axes.get_origin(), color=RED))',
  },
  'manim.CoordinateSystem.get_vertical_line': {
    title: 'Line to x axis',
    documentation: 'A dashed line from a point down to the x axis.',
    tags: ['projection', 'drop', 'dashed'],
    main: ['point'],
    add_ports: [field('color', 'Color'), field('stroke_width', 'Number', { main: false })],
    initial: { point: [1, 1, 0] },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\npoint = axes.c2p(2, 3)\nself.add(axes, Dot(point), axes.get_vertical_line(point))',
  },
  'manim.CoordinateSystem.get_horizontal_line': {
    title: 'Line to y axis',
    documentation: 'A dashed line from a point across to the y axis.',
    tags: ['projection', 'drop', 'dashed'],
    main: ['point'],
    add_ports: [field('color', 'Color'), field('stroke_width', 'Number', { main: false })],
    initial: { point: [1, 1, 0] },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\npoint = axes.c2p(2, 3)\nself.add(axes, Dot(point), axes.get_horizontal_line(point))',
  },
  'manim.CoordinateSystem.get_lines_to_point': {
    title: 'Lines to point',
    documentation: 'Dashed lines from both axes to a point.',
    tags: ['projection', 'drop', 'dashed'],
    main: ['point'],
    add_ports: [field('color', 'Color'), field('stroke_width', 'Number', { main: false })],
    initial: { point: [1, 1, 0] },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\npoint = axes.c2p(2, 3)\nself.add(axes, Dot(point), axes.get_lines_to_point(point))',
  },
  'manim.CoordinateSystem.get_vertical_lines_to_graph': {
    title: 'Lines up to graph',
    documentation: 'Several lines from the x axis up to a curve.',
    tags: ['projection', 'dashed', 'bars'],
    main: ['x_range', 'num_lines', 'color'],
    add_ports: [field('color', 'Color')],
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\ncurve = axes.plot(lambda x: x**2 / 2, color=BLUE)\nself.add(axes, curve, axes.get_vertical_lines_to_graph(curve, x_range=[0, 2], num_lines=10))',
  },
  'manim.CoordinateSystem.get_T_label': {
    title: 'Marker on x axis',
    documentation: 'A marker on the x axis with a line up to a curve and a label.',
    tags: ['marker', 'triangle', 'label'],
    main: ['x_val', 'label'],
    initial: { x_val: 1 },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\ncurve = axes.plot(lambda x: x**2 / 2, color=BLUE)\nself.add(axes, curve, axes.get_T_label(x_val=1, graph=curve, label=Text("x")))',
  },
  'manim.CoordinateSystem.get_graph_label': {
    title: 'Label of graph',
    documentation: 'A label beside a curve.',
    tags: ['name', 'caption', 'equation'],
    main: ['label', 'x_val', 'direction', 'color'],
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\ncurve = axes.plot(lambda x: x**2 / 2, color=BLUE)\nself.add(axes, curve, axes.get_graph_label(curve, Text("f"), x_val=2))',
  },
  'manim.Axes.get_axis_labels': {
    title: 'Labels of axes',
    documentation: 'Labels at the ends of the axes.',
    tags: ['x', 'y', 'names', 'caption'],
    main: ['x_label', 'y_label'],
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\nself.add(axes, axes.get_axis_labels(Text("time"), Text("speed")))',
  },
  'manim.CoordinateSystem.get_x_axis_label': {
    title: 'Label of x axis',
    documentation: 'A label at the end of the x axis.',
    tags: ['name', 'caption'],
    main: ['label'],
    initial: { label: 'x' },
    example: 'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\nself.add(axes, axes.get_x_axis_label(Text("time")))',
  },
  'manim.CoordinateSystem.get_y_axis_label': {
    title: 'Label of y axis',
    documentation: 'A label at the end of the y axis.',
    tags: ['name', 'caption'],
    main: ['label'],
    initial: { label: 'y' },
    example:
      'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\nself.add(axes, axes.get_y_axis_label(Text("speed")))',
  },
  'manim.CoordinateSystem.add_coordinates': {
    title: 'Number the axes',
    documentation: 'Writes the numbers along the axes.',
    tags: ['numbers', 'ticks', 'labels'],
    example: 'axes = Axes(x_range=[-3, 3, 1], y_range=[-2, 4, 1])\naxes.add_coordinates()\nself.add(axes)',
  },
  'manim.NumberLine.number_to_point': {
    title: 'Number to point',
    documentation: 'The point of a number on a number line.',
    tags: ['n2p', 'position', 'value'],
    main: ['number'],
    initial: { number: 1 },
    example: 'line = NumberLine(x_range=[0, 5, 1])\nself.add(line, Dot(line.number_to_point(3), color=RED))',
  },
  'manim.NumberLine.point_to_number': {
    title: 'Point to number',
    documentation: 'The number of a point on a number line.',
    tags: ['p2n', 'value', 'read'],
    main: ['point'],
    initial: { point: [0, 0, 0] },
    example:
      'line = NumberLine(x_range=[0, 5, 1])\nself.add(line, Text(f"{line.point_to_number([1, 0, 0]):.1f}").shift(UP))',
  },
  'manim.NumberLine.add_numbers': {
    title: 'Number the line',
    documentation: 'Writes the numbers along a number line.',
    tags: ['labels', 'ticks'],
    example: 'line = NumberLine(x_range=[0, 5, 1], length=8)\nline.add_numbers()\nself.add(line)',
  },
  'manim.ComplexPlane.number_to_point': {
    title: 'Complex number to point',
    documentation: 'The point of a complex number on its plane.',
    tags: ['n2p', 'imaginary', 'position'],
    main: ['number'],
    initial: { number: { expr: '1 + 1j' } },
    example: 'plane = ComplexPlane()\nself.add(plane, Dot(plane.number_to_point(2 + 1j), color=RED))',
  },
  'manim.NumberPlane.get_vector': {
    title: 'Vector on plane',
    documentation: 'An arrow from the origin of a grid to coordinates.',
    tags: ['arrow', 'linear algebra', 'vector'],
    main: ['coords'],
    initial: { coords: [2, 1] },
    example: 'plane = NumberPlane()\nself.add(plane, plane.get_vector([2, 1], color=YELLOW))',
  },
  'manim.NumberPlane.prepare_for_nonlinear_transform': {
    title: 'Prepare to bend',
    documentation: 'Gives the lines of a grid more points, so that they bend smoothly.',
    tags: ['warp', 'smooth', 'grid'],
    example:
      'plane = NumberPlane()\nplane.prepare_for_nonlinear_transform()\nself.play(plane.animate.apply_function(lambda p: p + np.array([np.sin(p[1]), np.sin(p[0]), 0])))',
  },
})
