import { defineKind } from '../../define-kind.ts'
import { output } from '../../define-port.ts'

export default defineKind({
  type: 'source.scene',
  kind: 'value',
  effect: 'literal',
  title: 'This scene',
  category: 'Utilities',
  documentation: 'The scene itself, for Get attribute and for functions that take a scene.',
  tags: ['self', 'stage'],
  outputs: [output('scene', 'Scene')],
  emits: 'self',
  example: 'scene = self\nscene.add(Circle())',
})
