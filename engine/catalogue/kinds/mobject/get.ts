import { defineOperation } from '../../define-value.ts'
import { field, object } from '../../define-port.ts'

export default defineOperation({
  type: 'mobject.get',
  title: 'Get attribute',
  category: 'Utilities',
  documentation:
    "Reads an attribute by name: an object's width, x_axis, target, t_max. A dotted name goes deeper: camera.frame.",
  tags: ['property', 'attribute', 'read', 'x_axis', 'target', 'width', 'height'],
  ports: [
    object('mobject', 'Mobject | Animation | Scene | Camera', 'reference', { title: 'object' }),
    field('attribute', 'String', { initial: 'width', widget: 'attribute' }),
  ],
  gives: 'Any',
  python: '{mobject}.{attribute}',
  example: 'axes = Axes()\naxes.x_axis.set_color(RED)\nself.add(axes, Text(f"{axes.width:.1f}"))',
})
