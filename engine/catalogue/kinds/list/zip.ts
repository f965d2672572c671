import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_zip',
  title: 'Zip lists',
  category: 'Values',
  documentation: 'Pairs: the first items of both lists together, then the second ones, until the shorter list ends.',
  tags: ['pairs', 'combine', 'together'],
  ports: [field('first', 'List<Any>'), field('second', 'List<Any>')],
  gives: 'List<List<Any>>',
  python: 'list(zip({first}, {second}, strict=False))',
  example:
    'for x, c in list(zip([-1, 0, 1], [RED, GREEN, BLUE], strict=False)):\n    self.add(Dot([x, 0, 0], color=c))',
})
