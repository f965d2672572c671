import { defineKind } from '../../define-kind.ts'
import { field, passing, receiver } from '../../define-port.ts'

export default defineKind({
  type: 'live.resume',
  kind: 'method',
  effect: 'change',
  title: 'Resume updaters',
  category: 'Utilities',
  documentation: 'The suspended updaters of an object work again.',
  tags: ['continue', 'start', 'resume_updating', 'live'],
  ports: [receiver(), field('recursive', 'Bool', { default: true, pass: 'keyword', main: false, title: 'parts too' })],
  outputs: [passing('mobject')],
  emits: { form: 'method', callee: 'resume_updating', owner: 'Mobject' },
  facts: { same_object: true, absolute: true },
  example:
    'square = Square().add_updater(lambda m, dt: m.rotate(dt)).suspend_updating()\nself.add(square)\nself.wait()\n' +
    'square.resume_updating()\nself.wait()',
})
