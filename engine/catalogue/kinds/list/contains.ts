import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_contains',
  title: 'List contains',
  category: 'Logic',
  documentation: 'Whether a value stands in a list.',
  tags: ['in', 'member', 'has'],
  ports: [field('list', 'List<Any>'), field('item', 'Any', { default: 0 })],
  gives: 'Bool',
  python: '{item} in {list}',
  example: 'primes = [2, 3, 5, 7]\nself.add(Dot(color=GREEN if 5 in primes else RED))',
})
