import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.color_join',
  title: 'Join color',
  category: 'Colors & Styles',
  documentation: 'A colour from red, green and blue, each from 0 to 1.',
  tags: ['rgb', 'mix', 'channels', 'combine'],
  ports: [
    field('red', 'Number', { default: 1, min: 0, max: 1, step: 0.01 }),
    field('green', 'Number', { default: 0.5, min: 0, max: 1, step: 0.01 }),
    field('blue', 'Number', { default: 0, min: 0, max: 1, step: 0.01 }),
  ],
  gives: 'Color',
  python: 'rgb_to_color(np.array([{red}, {green}, {blue}], dtype=float))',
  example: 'self.add(Circle(color=rgb_to_color(np.array([1, 0.5, 0], dtype=float))))',
})
