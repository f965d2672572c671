import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.dict_entry',
  title: 'Dict entry',
  category: 'Values',
  documentation: 'The value that stands in a dictionary under a key.',
  tags: ['lookup', 'key', 'get'],
  ports: [field('dict', 'Dict'), field('key', 'Any', { default: '' })],
  gives: 'Any',
  python: '{dict}[{key}]',
  example: "radii = {'earth': 1, 'moon': 0.27}\nself.add(Circle(radius=radii['moon']))",
})
