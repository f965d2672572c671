import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_filter',
  title: 'Filter list',
  category: 'Values',
  documentation: 'The items for which the function is true.',
  tags: ['select', 'where', 'condition'],
  ports: [
    field('function', 'Function', { default: { fn: { args: ['x'], body: 'x > 0' } }, widget: 'function' }),
    field('list', 'List<Any>'),
  ],
  gives: 'List<Any>',
  python: '[*filter({function}, {list})]',
  example:
    'even = [*filter(lambda n: n % 2 == 0, range(7))]\nself.add(VGroup(*[Rectangle(height=h, width=1) for h in even]).arrange(RIGHT, buff=0))',
})
