import { defineKind } from '../../define-kind.ts'
import { output } from '../../define-port.ts'

export default defineKind({
  type: 'source.camera_frame',
  kind: 'value',
  effect: 'literal',
  title: 'Camera frame',
  category: 'Camera',
  documentation:
    'The rectangle the camera sees, as an object: move or scale it, at once or through Animate, to pan and zoom.',
  tags: ['zoom', 'pan', 'view', 'MovingCameraScene', 'self.camera.frame'],
  outputs: [output('mobject', 'VMobject', { title: 'frame' })],
  emits: 'self.camera.frame',
  facts: { needs_scene: 'MovingCameraScene' },
  example_base: 'MovingCameraScene',
  example: 'dot = Dot(2 * RIGHT)\nself.add(dot)\nself.play(self.camera.frame.animate.scale(0.5).move_to(dot))',
})
