import { defineKind } from '../../define-kind.ts'
import { field, object, output } from '../../define-port.ts'

export default defineKind({
  type: 'value.method',
  kind: 'value',
  effect: 'literal',
  title: 'Method',
  category: 'Values',
  documentation: "A method of an object as a value, not called: TracedPath wants a dot's get_center.",
  tags: ['function', 'callback', 'get_center'],
  ports: [
    object('mobject', 'Mobject', 'reference'),
    field('method', 'String', { initial: 'get_center', widget: 'method', description: 'Name of the method' }),
  ],
  outputs: [output('value', 'Method')],
  emits: '{mobject}.{method}',
  example: 'dot = Dot(RIGHT)\nself.add(TracedPath(dot.get_center), dot)\nself.play(Rotate(dot, about_point=ORIGIN))',
})
