import { defineOperation } from '../../define-value.ts'
import { field } from '../../define-port.ts'

export default defineOperation({
  type: 'value.distance',
  title: 'Distance',
  category: 'Math',
  documentation: 'How far two points lie apart.',
  tags: ['norm', 'between', 'measure'],
  ports: [
    field('a', 'Point', { default: [0, 0, 0], widget: 'vector' }),
    field('b', 'Point', { default: [1, 0, 0], widget: 'vector' }),
  ],
  gives: 'Number',
  python: 'np.linalg.norm(np.subtract({a}, {b}))',
  example: 'self.add(Circle(radius=np.linalg.norm(np.subtract([1, 1, 0], [0, 0, 0]))))',
})
