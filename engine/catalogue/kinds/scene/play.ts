import { defineKind } from '../../define-kind.ts'
import { field, growing, seconds } from '../../define-port.ts'

export default defineKind({
  type: 'scene.play',
  kind: 'action',
  effect: 'step',
  title: 'Play',
  category: 'Animations',
  documentation:
    'Plays any number of animations together, as one step. An animation that is wired to no Play is its own step already. ' +
    'Run time, rate function and lag ratio given here hold for all of them.',
  tags: ['Parallel', 'together', 'run', 'step', 'simultaneous'],
  ports: [
    growing('animations', 'Animation', {
      title: 'animation',
      object: true,
      required: true,
      pass: 'varargs',
      role: 'shows',
    }),
    seconds('run_time', {
      default: null,
      exclusive_min: 0,
      pass: 'keyword',
      description: "Duration of each animation; empty keeps each animation's own",
    }),
    field('rate_func', 'RateFunction', { default: null, widget: 'rate_function', pass: 'keyword' }),
    field('lag_ratio', 'Number', { default: null, soft_min: 0, soft_max: 1, step: 0.05, pass: 'keyword', main: false }),
    field('subcaption', 'String', {
      default: null,
      pass: 'keyword',
      main: false,
      description: 'Subtitle to show meanwhile',
    }),
    seconds('subcaption_duration', {
      default: null,
      exclusive_min: 0,
      pass: 'keyword',
      main: false,
      description: 'How long the subtitle stays; empty: as long as the step',
    }),
    seconds('subcaption_offset', {
      default: 0,
      pass: 'keyword',
      main: false,
      description: 'When the subtitle appears',
    }),
  ],
  example:
    'circle, square = Circle().shift(LEFT), Square().shift(RIGHT)\nself.play(Create(circle), FadeIn(square), run_time=2)',
})
