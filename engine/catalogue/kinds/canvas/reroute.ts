import { defineKind } from '../../define-kind.ts'
import { field, output } from '../../define-port.ts'

export default defineKind({
  type: 'canvas.reroute',
  kind: 'logic',
  effect: 'structure',
  title: 'Reroute',
  category: 'Utilities',
  documentation: 'A bend in a wire. It changes nothing.',
  tags: ['dot', 'waypoint', 'tidy', 'corner'],
  ports: [field('value', 'Any')],
  outputs: [output('value', 'Any', { passes: 'value' })],
  example: 'circle = Circle()\nself.play(Create(circle))',
})
