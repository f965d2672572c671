import { defineKind } from '../../define-kind.ts'
import { field, output, passing, receiver, seconds } from '../../define-port.ts'

export default defineKind({
  type: 'mobject.animate',
  kind: 'animation',
  effect: 'builder',
  title: 'Animate',
  category: 'Animations',
  documentation:
    'Animates changes: wire an object in, then one or more changes (Shift, Scale, Set color …) after the builder output, ' +
    'then Play. Two or more changes happen together.',
  tags: ['.animate', 'builder', 'move', 'tween', 'transition'],
  ports: [
    receiver('Mobject', 'shows'),
    seconds('run_time', { default: 1, min: 0, pass: 'keyword' }),
    field('rate_func', 'RateFunction', { default: 'smooth', widget: 'rate_function', pass: 'keyword' }),
    field('lag_ratio', 'Number', {
      default: 0,
      soft_min: 0,
      soft_max: 1,
      step: 0.05,
      pass: 'keyword',
      main: false,
      description: 'Delay between the parts of the object, as a share of the run time',
    }),
    field('path_arc', 'Number', {
      default: 0,
      unit: 'rad',
      soft_min: -6.2832,
      soft_max: 6.2832,
      pass: 'keyword',
      main: false,
      description: 'Angle of the arc the points move along; 0 is straight',
    }),
  ],
  outputs: [output('builder', 'Builder<Self>'), passing('mobject')],
  facts: { leaves: ['mobject'], reads_when_built: true },
  example: 'square = Square()\nself.play(square.animate(run_time=2).shift(2 * RIGHT).rotate(PI / 4))',
})
