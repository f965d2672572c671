import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.text_format',
  title: 'Format number',
  category: 'Values',
  documentation:
    'A number as text in a given form: ".2f" has two decimals, ".0%" is a percentage, "," groups thousands.',
  tags: ['decimals', 'percent', 'string', 'round'],
  ports: [field('number', 'Number', { default: 0 }), field('format', 'String', { default: '.2f' })],
  gives: 'String',
  python: 'format({number}, {format})',
  example: "self.add(Text(format(0.25, '.0%')))",
})
