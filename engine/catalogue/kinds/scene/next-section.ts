import { defineKind } from '../../define-kind.ts'
import { field } from '../../define-port.ts'

export default defineKind({
  type: 'scene.next_section',
  kind: 'action',
  effect: 'step',
  title: 'Next section',
  category: 'Animations',
  documentation: 'Begins a named section of the video: a chapter in the timeline, which can be exported apart.',
  tags: ['Section', 'chapter', 'marker', 'slide', 'next_section'],
  ports: [
    field('name', 'String', { default: 'unnamed', pass: 'positional' }),
    field('section_type', 'String', {
      default: 'default.normal',
      pass: 'keyword',
      main: false,
      description: 'Kind of section, written into the list of sections',
    }),
    field('skip_animations', 'Bool', {
      default: false,
      pass: 'keyword',
      main: false,
      description: 'Do not render this section',
    }),
  ],
  emits: { form: 'scene', callee: 'next_section', owner: 'Scene' },
  example: "self.next_section('Introduction')\nself.play(Create(Circle()))",
})
