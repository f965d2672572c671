import { defineOverlay } from '../define-overlay.ts'
import { fraction, length } from '../overlay-ranges.ts'

const ratio = { soft_min: 0, soft_max: 1, step: 0.05 }

export default defineOverlay('Shapes', ['2D', 'line'], {
  'manim.Line': {
    documentation: 'A straight line between two points or two objects; with a path arc it bends.',
    tags: ['segment', 'connect', 'edge'],
    main: ['start', 'end', 'color', 'stroke_width'],
  },
  'manim.DashedLine': {
    documentation: 'A line of dashes between two points or two objects.',
    tags: ['dotted', 'segment'],
    main: ['start', 'end', 'dash_length', 'dashed_ratio', 'color'],
    ports: { dash_length: { exclusive_min: 0, soft_max: 1, step: 0.01 }, dashed_ratio: ratio },
  },
  'manim.Arrow': {
    documentation: 'An arrow from one point or object to another. The buffer is the gap it leaves at both ends.',
    tags: ['pointer', 'vector', 'connect', 'edge'],
    main: ['start', 'end', 'buff', 'color'],
    ports: { max_tip_length_to_length_ratio: ratio },
  },
  'manim.DoubleArrow': {
    documentation: 'An arrow with a tip at both ends.',
    tags: ['two-way', 'both', 'dimension'],
    main: ['start', 'end', 'buff', 'color'],
  },
  'manim.Vector': {
    documentation: 'An arrow from the origin along a direction.',
    tags: ['arrow', 'linear algebra', 'direction'],
    main: ['direction', 'color'],
    example: 'plane = NumberPlane()\nself.add(plane, Vector([2, 1], color=YELLOW), Vector([-1, 2], color=GREEN))',
  },
  'manim.CurvedArrow': {
    documentation: 'An arrow that bends from one point to another.',
    tags: ['bent', 'connect', 'pointer'],
    main: ['start_point', 'end_point', 'angle', 'color'],
    initial: { start_point: [-1, 0, 0], end_point: [1, 0, 0] },
    example:
      'a, b = Dot(2 * LEFT), Dot(2 * RIGHT)\nself.add(a, b, CurvedArrow(a.get_top(), b.get_top(), angle=-PI / 2))',
  },
  'manim.CurvedDoubleArrow': {
    documentation: 'A bent arrow with a tip at both ends.',
    tags: ['two-way', 'connect'],
    main: ['start_point', 'end_point', 'angle', 'color'],
    initial: { start_point: [-1, 0, 0], end_point: [1, 0, 0] },
    example: 'self.add(CurvedDoubleArrow(2 * LEFT, 2 * RIGHT, color=GREEN))',
  },
  'manim.Elbow': {
    documentation: 'Two short lines at a right angle, such as the mark of a right angle.',
    tags: ['corner', 'right angle', 'L'],
    main: ['width', 'angle', 'color'],
    ports: { width: { soft_min: 0, soft_max: 4, step: 0.05 } },
  },
  'manim.CubicBezier': {
    documentation: 'A smooth curve between two points, pulled by two handles.',
    tags: ['spline', 'curve', 'bezier'],
    main: ['start_anchor', 'start_handle', 'end_handle', 'end_anchor'],
    initial: { start_anchor: [-2, 0, 0], start_handle: [-1, 2, 0], end_handle: [1, -2, 0], end_anchor: [2, 0, 0] },
  },
  'manim.LabeledLine': {
    documentation: 'A line with a label on it, in a box.',
    tags: ['text', 'caption'],
    main: ['label', 'label_position', 'start', 'end'],
    initial: { label: 'a' },
    ports: { label_position: { ...fraction, min: 0, max: 1 } },
    example: "line = LabeledLine(Text('50 km'), label_position=0.5, start=3 * LEFT, end=3 * RIGHT)\nself.add(line)",
  },
  'manim.LabeledArrow': {
    documentation: 'An arrow with a label on it, in a box.',
    tags: ['text', 'caption'],
    main: ['label', 'start', 'end'],
    initial: { label: 'a' },
    example: "arrow = LabeledArrow(Text('push'), start=3 * LEFT, end=3 * RIGHT)\nself.add(arrow)",
  },
  'manim.TangentLine': {
    documentation: 'A line that touches a curve at a place along it: 0 is its start, 1 its end.',
    category: 'Math',
    tags: ['slope', 'derivative', 'touch', 'calculus'],
    main: ['alpha', 'length', 'color'],
    initial: { alpha: 0.5 },
    ports: { alpha: { ...fraction, min: 0, max: 1 }, length },
  },
  'manim.Angle': {
    documentation: 'The arc (or corner) that marks the angle between two lines.',
    category: 'Math',
    tags: ['arc', 'degrees', 'geometry'],
    main: ['radius', 'quadrant', 'other_angle', 'dot'],
    ports: { radius: { soft_min: 0, soft_max: 3, step: 0.05 } },
    example:
      'line1 = Line(ORIGIN, 3 * RIGHT)\nline2 = Line(ORIGIN, 3 * RIGHT).rotate(50 * DEGREES, about_point=ORIGIN)\n' +
      'angle = Angle(line1, line2, radius=0.8, color=YELLOW)\nself.add(line1, line2, angle)',
  },
  'manim.RightAngle': {
    documentation: 'The little square corner that marks a right angle between two lines.',
    category: 'Math',
    tags: ['90', 'perpendicular', 'corner', 'geometry'],
    main: ['length', 'quadrant', 'color'],
    ports: { length: { soft_min: 0, soft_max: 2, step: 0.05 } },
  },
})
