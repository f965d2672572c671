import { defineKind } from '../../define-kind.ts'
import { field, output, passing, receiver } from '../../define-port.ts'

export default defineKind({
  type: 'live.updater',
  kind: 'method',
  effect: 'change',
  title: 'Updater',
  category: 'Utilities',
  documentation:
    'Calls a function with the object before every frame: with the object, or with the object and dt, the seconds since ' +
    'the frame before.',
  tags: ['add_updater', 'every frame', 'follow', 'physics', 'dt', 'live'],
  ports: [
    receiver(),
    field('function', 'Function', {
      pass: 'positional',
      widget: 'function',
      description: 'Changes the object it is given: (m) or (m, dt)',
    }),
    field('index', 'Integer', {
      default: null,
      pass: 'keyword',
      main: false,
      description: 'Place among the updaters of the object; empty: last',
    }),
    field('call_updater', 'Bool', {
      default: false,
      pass: 'keyword',
      main: false,
      description: 'Also call it at once',
    }),
  ],
  outputs: [passing('mobject'), output('handle', 'Handle')],
  emits: { form: 'method', callee: 'add_updater', owner: 'Mobject' },
  facts: { same_object: true },
  example: 'square = Square()\nsquare.add_updater(lambda m, dt: m.rotate(dt * PI))\nself.add(square)\nself.wait(2)',
})
