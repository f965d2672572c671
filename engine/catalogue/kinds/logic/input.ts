import { defineKind } from '../../define-kind.ts'

export default defineKind({
  type: 'logic.input',
  kind: 'logic',
  effect: 'structure',
  title: 'Subgraph input',
  category: 'Logic',
  documentation: 'Stands inside a subgraph for what is wired into it from outside.',
  tags: ['argument', 'parameter', 'boundary', 'index', 'item'],
  example: 'def twice(mobject):\n    return VGroup(mobject, mobject.copy()).arrange()\n\nself.add(twice(Circle()))',
})
