import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'live.read_now',
  title: 'Read now',
  category: 'Utilities',
  documentation: 'Takes a live value once, at its place in the order, and gives it on as a plain one.',
  tags: ['freeze', 'snapshot', 'live', 'plain'],
  ports: [field('value', 'Any')],
  gives: 'Any',
  python: '{value}',
  example: 'tracker = ValueTracker(1.5)\nradius = tracker.get_value()\nself.add(Circle(radius=radius))',
})
