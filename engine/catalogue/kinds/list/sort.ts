import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_sort',
  title: 'Sort list',
  category: 'Values',
  documentation: 'The items of a list from the smallest to the largest, or the other way round.',
  tags: ['sorted', 'order', 'rank'],
  ports: [field('list', 'List<Any>'), field('reverse', 'Bool', { default: false, title: 'largest first' })],
  gives: 'List<Any>',
  python: 'sorted({list}, reverse={reverse})',
  example:
    'heights = sorted([3, 1, 2], reverse=False)\nself.add(VGroup(*[Rectangle(height=h, width=1) for h in heights]).arrange(RIGHT, buff=0))',
})
