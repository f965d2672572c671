import { defineKind } from '../../define-kind.ts'

export default defineKind({
  type: 'logic.output',
  kind: 'logic',
  effect: 'structure',
  title: 'Subgraph output',
  category: 'Logic',
  documentation: 'Stands inside a subgraph for what it gives to the outside.',
  tags: ['return', 'result', 'boundary'],
  example: 'def twice(mobject):\n    return VGroup(mobject, mobject.copy()).arrange()\n\nself.add(twice(Square()))',
})
