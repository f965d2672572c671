import { defineKind } from '../../define-kind.ts'
import { growing, passing } from '../../define-port.ts'

export default defineKind({
  type: 'scene.remove',
  kind: 'action',
  effect: 'step',
  title: 'Remove from scene',
  category: 'Animations',
  documentation: 'Takes objects off the stage at once. They stay as they are and can be shown again.',
  tags: ['hide', 'delete', 'disappear', 'clear', 'off stage'],
  ports: [
    growing('mobjects', 'Mobject', {
      title: 'mobject',
      object: true,
      required: true,
      pass: 'varargs',
      role: 'reference',
    }),
  ],
  outputs: [passing('mobjects')],
  emits: { form: 'scene', callee: 'remove', owner: 'Scene' },
  example:
    'square, circle = Square(), Circle()\nself.add(square, circle)\nself.wait()\nself.remove(square)\nself.wait()',
})
