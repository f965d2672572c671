import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_join',
  title: 'Join lists',
  category: 'Values',
  documentation: 'The items of the first list, then those of the second.',
  tags: ['concatenate', 'append', 'extend', 'merge'],
  ports: [field('first', 'List<Any>'), field('second', 'List<Any>')],
  gives: 'List<Any>',
  python: '[*{first}, *{second}]',
  example: 'warm, cold = [RED, YELLOW], [BLUE]\nself.add(*[Dot(color=c) for c in [*warm, *cold]])',
})
