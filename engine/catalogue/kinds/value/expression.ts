import { defineKind } from '../../define-kind.ts'
import { field, output } from '../../define-port.ts'

export default defineKind({
  type: 'value.expression',
  kind: 'value',
  effect: 'read',
  title: 'Expression',
  category: 'Values',
  documentation:
    'A Python expression. Every name in it that Manim does not know becomes an input: in "2*r + 1", wire a number into r.',
  tags: ['formula', 'calculate', 'python', 'math', 'fx'],
  ports: [field('expression', 'Any', { default: { expr: '0' }, widget: 'expression' })],
  outputs: [output('value', 'Any')],
  example: 'r = 0.5\nself.add(Circle(radius=2 * r + 1))',
})
