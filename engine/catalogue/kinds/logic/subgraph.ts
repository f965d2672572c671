import { defineKind } from '../../define-kind.ts'

export default defineKind({
  type: 'logic.subgraph',
  kind: 'logic',
  effect: 'structure',
  title: 'Subgraph',
  category: 'Logic',
  documentation: 'A graph in one node: its inputs and outputs are those chosen inside. Several nodes may share one.',
  tags: ['Sequence', 'group nodes', 'macro', 'custom node', 'function'],
  example:
    'def labeled(mobject, text):\n    return VGroup(mobject, Text(text).next_to(mobject, DOWN))\n\nself.add(labeled(Circle(), "circle"))',
})
