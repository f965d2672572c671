import { expect, it } from 'vitest'
import { defineKind } from './define-kind.ts'
import { field, object, output, passing } from './define-port.ts'
import { toDefinition } from './public-definition.ts'

const kind = defineKind({
  type: 'test.stamp',
  kind: 'method',
  effect: 'change',
  title: 'Stamp',
  category: 'Layout',
  documentation: 'Stamps an object.',
  tags: ['print'],
  example: 'self.add(Circle())',
  ports: [
    object('mobject', 'Mobject', 'changes', { pass: 'receiver' }),
    object('near', 'Mobject', 'reference', { required: false, growing: true }),
    object('members', 'Mobject', 'operand', { required: false }),
    field('size', 'Number', { exclusive_min: 0, max: 9, step: 0.1, unit: 's', default: 1, description: 'How large.' }),
    field('name', 'String', { choices: ['a', 'b'], main: false }),
  ],
  outputs: [passing('mobject'), output('value', 'Number')],
  facts: { absolute: true, holds: ['members'], needs_scene: 'ThreeDScene' },
})

it('tells a kind as the format says, without how its Python is written', () => {
  expect(toDefinition(kind)).toEqual({
    type: 'test.stamp',
    type_version: 1,
    kind: 'method',
    title: 'Stamp',
    category: 'Layout',
    curated: true,
    tags: ['print'],
    documentation: 'Stamps an object.',
    example_code: 'class Example(Scene):\n    def construct(self):\n        self.add(Circle())',
    inputs: {
      mobject: { type: 'Mobject', required: true, growing: false, reads: false },
      near: { type: 'Mobject', required: false, growing: true, reads: true },
      members: { type: 'Mobject', required: false, growing: false, reads: false },
    },
    outputs: { mobject: { type: 'Self' }, value: { type: 'Number' } },
    parameters: [
      {
        name: 'size',
        type: 'Number',
        default: 1,
        min: 0,
        max: 9,
        step: 0.1,
        unit: 's',
        main: true,
        description: 'How large.',
      },
      { name: 'name', type: 'String', choices: ['a', 'b'], main: false },
    ],
    facts: { absolute: true, holds: ['members'] },
  })
})

it('keeps a default of None apart from no default', () => {
  const [none] = toDefinition({ ...kind, ports: [field('x', 'Number', { default: null })] }).parameters
  expect(none).toHaveProperty('default', null)
  const [absent] = toDefinition({ ...kind, ports: [field('x', 'Number')] }).parameters
  expect(absent).not.toHaveProperty('default')
})
