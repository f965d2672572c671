import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.color_from_hsv',
  title: 'Color from hue',
  category: 'Colors & Styles',
  documentation:
    'A colour from hue (0 red, 1/3 green, 2/3 blue, 1 red again), saturation and brightness, each from 0 to 1.',
  tags: ['hsv', 'hue', 'rainbow'],
  ports: [
    field('hue', 'Number', { default: 0.5, min: 0, max: 1, step: 0.01 }),
    field('saturation', 'Number', { default: 1, min: 0, max: 1, step: 0.01 }),
    field('brightness', 'Number', { default: 1, min: 0, max: 1, step: 0.01 }),
  ],
  gives: 'Color',
  python: 'ManimColor.from_hsv(np.array([{hue}, {saturation}, {brightness}], dtype=float))',
  example:
    'self.add(*[Dot([x, 0, 0], color=ManimColor.from_hsv(np.array([x / 4, 1, 1], dtype=float))) for x in range(4)])',
})
