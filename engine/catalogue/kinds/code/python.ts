import { defineKind } from '../../define-kind.ts'
import { field } from '../../define-port.ts'

export default defineKind({
  type: 'code.python',
  kind: 'code',
  effect: 'change',
  title: 'Python',
  category: 'Code',
  documentation:
    'Python statements, for what no node says. The names they read are inputs, the names they bind are outputs. In a file ' +
    'that comes from elsewhere they run only after you trust it.',
  tags: ['script', 'statements', 'custom', 'exec'],
  ports: [
    field('code', 'String', { default: '', widget: 'code' }),
    field('changes', 'List<String>', {
      required: false,
      main: false,
      description: 'Names of inputs it changes; left out: every object',
    }),
    field('plays', 'Bool', { default: false, main: false, description: 'Whether it plays animations or waits' }),
    field('base_class', 'String', { required: false, main: false, description: 'The scene class it needs' }),
  ],
  example:
    'dots = VGroup()\nfor k in range(8):\n    dots.add(Dot(2 * np.array([np.cos(k), np.sin(k), 0])))\nself.add(dots)',
})
