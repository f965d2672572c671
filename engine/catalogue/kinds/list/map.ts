import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_map',
  title: 'Apply function to list',
  category: 'Values',
  documentation: 'A new list: the function applied to each item.',
  tags: ['map', 'comprehension', 'for each', 'transform list'],
  ports: [
    field('function', 'Function', { default: { fn: { args: ['x'], body: 'x**2' } }, widget: 'function' }),
    field('list', 'List<Any>'),
  ],
  gives: 'List<Any>',
  python: '[*map({function}, {list})]',
  example:
    'heights = [*map(lambda n: n**2 / 4, [1, 2, 3])]\nself.add(VGroup(*[Rectangle(height=h, width=1) for h in heights]).arrange(RIGHT, buff=0))',
})
