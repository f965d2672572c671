import { defineKind } from '../../define-kind.ts'
import { field, passing, receiver } from '../../define-port.ts'

export default defineKind({
  type: 'mobject.set',
  kind: 'method',
  effect: 'change',
  title: 'Set attribute',
  category: 'Utilities',
  documentation: "Writes an attribute by name, such as an object's width or height.",
  tags: ['property', 'attribute', 'write', 'assign', 'width', 'height'],
  ports: [
    receiver(),
    field('attribute', 'String', { initial: 'width', widget: 'attribute' }),
    field('value', 'Any', { default: 1 }),
  ],
  outputs: [passing('mobject')],
  emits: '{mobject}.{attribute} = {value}',
  facts: { absolute: true },
  example: 'text = Text("Wide")\ntext.width = 8\nself.add(text)',
})
