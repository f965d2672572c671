import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.vector_from_angle',
  title: 'Vector from angle',
  category: 'Math',
  documentation: 'The vector of a length in the direction of an angle (radians, from the right, anticlockwise).',
  tags: ['polar', 'direction', 'trigonometry'],
  ports: [field('angle', 'Number', { default: 0, unit: 'rad' }), field('length', 'Number', { default: 1 })],
  gives: 'Vector',
  python: 'rotate_vector({length} * RIGHT, {angle})',
  example: 'self.add(Vector(rotate_vector(2 * RIGHT, PI / 6)))',
})
