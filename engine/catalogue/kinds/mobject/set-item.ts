import { defineKind } from '../../define-kind.ts'
import { field, object, passing, receiver } from '../../define-port.ts'

export default defineKind({
  type: 'mobject.set_item',
  kind: 'method',
  effect: 'change',
  title: 'Set item',
  category: 'Utilities',
  documentation: 'Replaces one member of a group by another object.',
  tags: ['index', 'assign', 'replace member', '[]'],
  ports: [
    receiver('VGroup'),
    field('index', 'Integer', { default: 0, step: 1 }),
    object('value', 'VMobject', 'holds', { title: 'new member' }),
  ],
  outputs: [passing('mobject')],
  emits: '{mobject}[{index}] = {value}',
  facts: { holds: ['value'] },
  example: 'group = VGroup(Square(), Circle())\ngroup[0] = Triangle()\nself.add(group.arrange())',
})
