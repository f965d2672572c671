import { defineOperation } from '../../define-value.ts'
import { field, output } from '../../define-port.ts'

export default defineOperation({
  type: 'value.vector_split',
  title: 'Split vector',
  category: 'Math',
  documentation: 'The components x, y and z of a vector or a point.',
  tags: ['components', 'separate', 'xyz', 'coordinates'],
  ports: [field('vector', 'Vector', { default: [1, 0, 0], widget: 'vector' })],
  gives: [output('x', 'Number'), output('y', 'Number'), output('z', 'Number')],
  python: '{vector}',
  example: 'x, y, z = Square().get_corner(UR)\nself.add(Dot([x, y, z]))',
})
