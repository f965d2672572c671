import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.complex',
  title: 'Complex number',
  category: 'Values',
  documentation: 'A complex number from its real and its imaginary part.',
  tags: ['imaginary', 'real'],
  ports: [
    field('real', 'Number', { default: 1, description: 'Real part' }),
    field('imaginary', 'Number', { default: 1, description: 'Imaginary part' }),
  ],
  gives: 'Complex',
  python: 'complex({real}, {imaginary})',
  example: 'plane = ComplexPlane()\nz = complex(2, 1)\nself.add(plane, Dot(plane.n2p(z)))',
})
