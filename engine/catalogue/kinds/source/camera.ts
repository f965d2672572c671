import { defineKind } from '../../define-kind.ts'
import { output } from '../../define-port.ts'

export default defineKind({
  type: 'source.camera',
  kind: 'value',
  effect: 'literal',
  title: 'Scene camera',
  category: 'Camera',
  documentation: 'The camera of the scene, for reading and setting its attributes.',
  tags: ['view', 'background', 'self.camera'],
  outputs: [output('camera', 'Camera')],
  emits: 'self.camera',
  example: 'self.camera.background_color = DARK_BLUE\nself.add(Circle())',
})
