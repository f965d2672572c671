import { defineOverlay } from '../define-overlay.ts'
import { field } from '../define-port.ts'

export default defineOverlay('Animations', ['animate', 'create'], {
  'manim.Table.create': {
    title: 'Create table',
    documentation: 'Draws a table: its lines, then its entries.',
    tags: ['table', 'draw', 'appear'],
    main: ['run_time', 'lag_ratio'],
    add_ports: [field('run_time', 'Number')],
    example: 'table = Table([["a", "b"], ["c", "d"]])\nself.play(table.create())',
  },
  'manim.ManimBanner.create': {
    title: 'Create banner',
    documentation: "Manim's banner appears.",
    tags: ['logo', 'credits', 'appear'],
    main: ['run_time'],
    example: 'banner = ManimBanner()\nself.play(banner.create())',
  },
  'manim.ManimBanner.expand': {
    title: 'Expand banner',
    documentation: "Manim's banner unfolds its letters.",
    tags: ['logo', 'credits', 'unfold'],
    main: ['run_time', 'direction'],
    example: 'banner = ManimBanner()\nself.play(banner.create())\nself.play(banner.expand())',
  },
  'manim.StreamLines.create': {
    title: 'Create stream lines',
    documentation: 'Draws stream lines.',
    tags: ['flow', 'vector field', 'draw'],
    main: ['run_time', 'lag_ratio'],
    example:
      'lines = StreamLines(lambda p: np.array([-p[1], p[0], 0]) / 2, x_range=[-2, 2, 1], y_range=[-2, 2, 1])\nself.play(lines.create())',
  },
  'manim.StreamLines.start_animation': {
    title: 'Start flow',
    category: 'Math',
    documentation: 'Stream lines begin to flow and keep flowing.',
    tags: ['flow', 'vector field', 'run'],
    main: ['flow_speed', 'warm_up'],
    example:
      'lines = StreamLines(lambda p: np.array([-p[1], p[0], 0]) / 2, x_range=[-2, 2, 1], y_range=[-2, 2, 1])\nself.add(lines)\nlines.start_animation(warm_up=False)\nself.wait(1)',
  },
  'manim.StreamLines.end_animation': {
    title: 'End flow',
    documentation: 'Flowing stream lines come to an end.',
    tags: ['flow', 'vector field', 'stop'],
    example:
      'lines = StreamLines(lambda p: np.array([-p[1], p[0], 0]) / 2, x_range=[-2, 2, 1], y_range=[-2, 2, 1])\nself.add(lines)\nlines.start_animation(warm_up=False)\nself.wait(1)\nself.play(lines.end_animation())',
  },
})
