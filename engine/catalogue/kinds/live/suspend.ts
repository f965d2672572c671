import { defineKind } from '../../define-kind.ts'
import { field, passing, receiver } from '../../define-port.ts'

export default defineKind({
  type: 'live.suspend',
  kind: 'method',
  effect: 'change',
  title: 'Suspend updaters',
  category: 'Utilities',
  documentation: 'The updaters of an object rest until they are resumed.',
  tags: ['pause', 'stop', 'suspend_updating', 'live'],
  ports: [receiver(), field('recursive', 'Bool', { default: true, pass: 'keyword', main: false, title: 'parts too' })],
  outputs: [passing('mobject')],
  emits: { form: 'method', callee: 'suspend_updating', owner: 'Mobject' },
  facts: { same_object: true, absolute: true },
  example:
    'square = Square().add_updater(lambda m, dt: m.rotate(dt))\nself.add(square)\nself.wait()\nsquare.suspend_updating()\nself.wait()',
})
