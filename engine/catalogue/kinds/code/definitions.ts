import { defineKind } from '../../define-kind.ts'
import { field } from '../../define-port.ts'

export default defineKind({
  type: 'code.definitions',
  kind: 'code',
  effect: 'structure',
  title: 'Definitions',
  category: 'Code',
  documentation: 'Imports, functions and classes at the top of the script. The names they bind are outputs.',
  tags: ['import', 'def', 'class', 'module', 'helper'],
  ports: [field('code', 'String', { default: '', widget: 'code' })],
  example: 'import math\n\n\ndef wave(x):\n    return math.sin(x)\n\n\naxes = Axes()\nself.add(axes, axes.plot(wave))',
})
