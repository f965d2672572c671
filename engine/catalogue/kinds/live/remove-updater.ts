import { defineKind } from '../../define-kind.ts'
import { object, passing, receiver } from '../../define-port.ts'

export default defineKind({
  type: 'live.remove_updater',
  kind: 'method',
  effect: 'change',
  title: 'Remove updater',
  category: 'Utilities',
  documentation: 'Ends one updater of an object: wire in the handle the Updater gave.',
  tags: ['stop', 'end updater', 'remove_updater', 'live'],
  ports: [receiver(), object('handle', 'Handle', 'reads', { pass: 'positional' })],
  outputs: [passing('mobject')],
  emits: { form: 'method', callee: 'remove_updater', owner: 'Mobject' },
  facts: { same_object: true },
  example:
    'def turn(m, dt):\n    m.rotate(dt)\n\nsquare = Square().add_updater(turn)\nself.add(square)\nself.wait()\n' +
    'square.remove_updater(turn)\nself.wait()',
})
