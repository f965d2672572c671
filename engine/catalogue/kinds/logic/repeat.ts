import { defineKind } from '../../define-kind.ts'
import { field } from '../../define-port.ts'

export default defineKind({
  type: 'logic.repeat',
  kind: 'logic',
  effect: 'structure',
  title: 'Repeat',
  category: 'Logic',
  documentation:
    'Runs its subgraph a number of times, or once for each item of a list: steps included. What it makes is collected.',
  tags: ['loop', 'for', 'for each', 'times', 'while', 'iterate'],
  ports: [field('count', 'Integer', { default: 3, min: 0, soft_max: 100, step: 1, description: 'How many rounds' })],
  example: 'for index in range(3):\n    self.play(Create(Circle(radius=0.5 + index / 2)), run_time=0.5)',
})
