import { defineKind } from '../../define-kind.ts'
import { growing, output } from '../../define-port.ts'

export default defineKind({
  type: 'value.list',
  kind: 'value',
  effect: 'literal',
  title: 'List',
  category: 'Values',
  documentation:
    'Several values or objects in order. Wired into an input that takes any number of items, a list is spread.',
  tags: ['array', 'collection', 'sequence'],
  ports: [growing('items', 'Any', { title: 'item' })],
  outputs: [output('value', 'List<Any>')],
  emits: '[{items*}]',
  example: 'colors = [RED, YELLOW, BLUE]\nself.add(Square(fill_opacity=1).set_color_by_gradient(*colors))',
})
