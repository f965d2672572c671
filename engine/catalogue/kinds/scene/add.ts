import { defineKind } from '../../define-kind.ts'
import { growing, passing } from '../../define-port.ts'

export default defineKind({
  type: 'scene.add',
  kind: 'action',
  effect: 'step',
  title: 'Add to scene',
  category: 'Animations',
  documentation:
    'Puts objects on stage at once, without an animation, above what is there. An object nothing else brings on is added ' +
    'by itself: this node is for choosing when, and what lies on top.',
  tags: ['show', 'appear', 'on stage', 'bring', 'Add'],
  ports: [
    growing('mobjects', 'Mobject', { title: 'mobject', object: true, required: true, pass: 'varargs', role: 'shows' }),
  ],
  outputs: [passing('mobjects')],
  emits: { form: 'scene', callee: 'add', owner: 'Scene' },
  facts: { stages: ['mobjects'] },
  example: 'self.add(Square(), Circle())\nself.wait()',
})
