import { defineKind } from '../../define-kind.ts'
import { field } from '../../define-port.ts'

export default defineKind({
  type: 'logic.when',
  kind: 'logic',
  effect: 'structure',
  title: 'When',
  category: 'Logic',
  documentation: 'Runs its subgraph only if the condition holds.',
  tags: ['Conditional', 'if', 'else', 'branch', 'condition'],
  ports: [field('condition', 'Bool', { default: true })],
  example: 'n = 4\nif n % 2 == 0:\n    self.add(Text("even"))',
})
