import { defineKind } from '../../define-kind.ts'
import { field, seconds } from '../../define-port.ts'

export default defineKind({
  type: 'scene.wait',
  kind: 'action',
  effect: 'step',
  title: 'Wait seconds',
  category: 'Animations',
  documentation: 'Nothing new happens for a while. What follows a clock or an updater keeps moving.',
  tags: ['Timer', 'pause', 'delay', 'hold', 'sleep', 'Wait'],
  ports: [
    seconds('duration', { default: 1, exclusive_min: 0, pass: 'positional' }),
    field('stop_condition', 'Function', {
      default: null,
      pass: 'keyword',
      main: false,
      widget: 'function',
      description: 'A function without arguments; the wait ends as soon as it is true',
    }),
    field('frozen_frame', 'Bool', {
      default: null,
      pass: 'keyword',
      main: false,
      description: 'True stops everything, updaters too; empty lets Manim decide',
    }),
  ],
  emits: { form: 'scene', callee: 'wait', owner: 'Scene' },
  example: 'self.play(Create(Circle()))\nself.wait(2)',
})
