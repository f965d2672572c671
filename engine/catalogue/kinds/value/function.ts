import { defineKind } from '../../define-kind.ts'
import { field, output } from '../../define-port.ts'

export default defineKind({
  type: 'value.function',
  kind: 'value',
  effect: 'literal',
  title: 'Function',
  category: 'Values',
  documentation:
    'A function such as x ↦ sin(x), for plots, updaters, rate functions and transformations. Names it does not define ' +
    'are inputs: in "a*x**2", a can be wired.',
  tags: ['lambda', 'def', 'formula', 'plot', 'x', 'y'],
  ports: [
    field('function', 'Function', { default: { fn: { args: ['x'], body: 'x**2' } }, widget: 'function' }),
    field('code', 'String', {
      required: false,
      widget: 'code',
      main: false,
      description: 'Several statements instead of one expression, ending with return',
    }),
  ],
  outputs: [output('value', 'Function')],
  example: 'axes = Axes()\nself.add(axes, axes.plot(lambda x: np.sin(x), color=YELLOW))',
})
