import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.list_slice',
  title: 'Slice list',
  category: 'Values',
  documentation: 'A stretch of a list, from start up to, but not including, stop. Without stop it goes to the end.',
  tags: ['range', 'part', 'sublist', 'every second'],
  ports: [
    field('list', 'List<Any>'),
    field('start', 'Integer', { default: 0, step: 1 }),
    field('stop', 'Integer', { default: null, step: 1 }),
    field('step', 'Integer', { default: 1, step: 1, main: false }),
  ],
  gives: 'List<Any>',
  python: '{list}[{start}:{stop}:{step}]',
  example: 'colors = [RED, ORANGE, YELLOW, GREEN]\nself.add(*[Dot(color=c) for c in colors[1:3:1]])',
})
