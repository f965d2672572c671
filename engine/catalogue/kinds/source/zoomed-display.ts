import { defineKind } from '../../define-kind.ts'
import { output } from '../../define-port.ts'

export default defineKind({
  type: 'source.zoomed_display',
  kind: 'value',
  effect: 'literal',
  title: 'Zoomed display',
  category: 'Camera',
  documentation: 'The inset picture of a scene with a magnifying glass, as an object that can be moved and scaled.',
  tags: ['magnifier', 'inset', 'ZoomedScene', 'zoom'],
  outputs: [output('mobject', 'Mobject', { title: 'display' })],
  emits: 'self.zoomed_display',
  facts: { needs_scene: 'ZoomedScene' },
  example_base: 'ZoomedScene',
  example: 'self.add(Dot())\nself.activate_zooming()\nself.zoomed_display.to_edge(LEFT)',
})
