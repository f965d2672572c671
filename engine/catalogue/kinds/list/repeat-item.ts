import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_repeat',
  title: 'List of the same',
  category: 'Values',
  documentation: 'A list that holds one value several times.',
  tags: ['fill', 'repeat item', 'constant list'],
  ports: [field('item', 'Any', { default: 0 }), field('count', 'Integer', { default: 3, min: 0, step: 1 })],
  gives: 'List<Any>',
  python: '[{item}] * {count}',
  example:
    'heights = [2] * 3\nself.add(VGroup(*[Rectangle(height=h, width=1) for h in heights]).arrange(RIGHT, buff=0))',
})
