import { defineLiteral } from '../../define-value.ts'

export default defineLiteral({
  type: 'value.vector',
  title: 'Vector value',
  documentation: 'A direction with a length, as x, y, z. To draw an arrow, use Vector or Arrow.',
  tags: ['direction', 'xyz', 'UP', 'LEFT', 'numpy'],
  of: 'Vector',
  default: [1, 0, 0],
  field: { widget: 'vector' },
  example: 'step = np.array([1, 0.5, 0])\nself.add(Dot(), Dot().shift(step), Dot().shift(2 * step))',
})
