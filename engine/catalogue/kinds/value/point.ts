import { defineLiteral } from '../../define-value.ts'

export default defineLiteral({
  type: 'value.point',
  title: 'Point value',
  documentation: 'A place in the scene, as x, y, z. The centre is 0, 0, 0; the frame is 8 high. To draw it, use Dot.',
  tags: ['position', 'coordinates', 'xyz', 'place'],
  of: 'Point',
  default: [0, 0, 0],
  field: { widget: 'vector' },
  example: 'corner = np.array([2, 1, 0])\nself.add(Dot(corner), Line(ORIGIN, corner))',
})
