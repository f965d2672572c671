import { defineKind } from '../../define-kind.ts'
import { field, passing, receiver } from '../../define-port.ts'

export default defineKind({
  type: 'live.clear_updaters',
  kind: 'method',
  effect: 'change',
  title: 'Clear updaters',
  category: 'Utilities',
  documentation: 'Ends all updaters of an object; it stays as it is at that moment.',
  tags: ['stop', 'freeze', 'live'],
  ports: [receiver(), field('recursive', 'Bool', { default: true, pass: 'keyword', main: false, title: 'parts too' })],
  outputs: [passing('mobject')],
  emits: { form: 'method', callee: 'clear_updaters', owner: 'Mobject' },
  facts: { same_object: true, absolute: true },
  example:
    'square = Square().add_updater(lambda m, dt: m.rotate(dt))\nself.add(square)\nself.wait()\nsquare.clear_updaters()\nself.wait()',
})
