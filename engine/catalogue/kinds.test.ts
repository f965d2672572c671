import { describe, expect, it } from 'vitest'
import { categories } from './categories.ts'
import type { NodeKind } from './definition.ts'
import { handWrittenKinds } from './kinds/index.ts'
import { isTypeText } from './sockets/socket-type.ts'
import { fieldFaults } from './testing/field-faults.ts'

const categoryNames: ReadonlySet<string> = new Set(categories.map(({ name }) => name))

/** Every type the format names. */
const promised = {
  value:
    'number integer bool string color vector point complex matrix list dict range expression function class method',
  mobject: 'animate copy part parts get set set_item',
  scene: 'play wait add remove next_section',
  live: 'clock read_now updater remove_updater clear_updaters suspend resume',
  source: 'scene camera camera_frame zoomed_display on_stage',
  logic: 'repeat when subgraph input output',
  code: 'python definitions',
  canvas: 'reroute',
}

describe('the hand-written kinds', () => {
  it('are all the format names, each once', () => {
    const types = handWrittenKinds.map(({ type }) => type)
    const wanted = Object.entries(promised).flatMap(([prefix, names]) => names.split(' ').map((n) => `${prefix}.${n}`))
    expect(types).toEqual(expect.arrayContaining(wanted))
    expect(new Set(types).size).toBe(types.length)
  })

  it('are complete: explained, tagged, in a category, with an example', () => {
    expect(faults(textFaults)).toEqual([])
  })

  it('have valid fields', () => {
    expect(faults(socketFaults)).toEqual([])
  })

  it('place every port of theirs in their template, and no other', () => {
    const template = handWrittenKinds.filter(({ call }) => call.form === 'template' && call.callee !== '')
    for (const { type, call, ports } of template) {
      const places = [type, ...new Set(call.callee.match(/\{\w+\*?\}/g))]
      const handles = ports.map(({ name, growing }) => `{${name}${growing === true ? '*' : ''}}`)
      expect(places.toSorted()).toEqual([type, ...handles].toSorted())
    }
  })

  it('say how each port reaches their call', () => {
    const calls = handWrittenKinds.filter(({ call }) => call.form !== 'template')
    const lost = calls.filter(({ ports }) => ports.some(({ pass }) => pass === 'none'))
    expect(lost.map(({ type }) => type)).toEqual([])
  })
})

function faults(find: (kind: NodeKind) => string[]): string[] {
  return handWrittenKinds.flatMap((kind) => find(kind).map((fault) => `${kind.type}: ${fault}`))
}

function textFaults({ type, category, documentation, tags, example_code }: NodeKind): string[] {
  const example = /^class Example\(\w+\):\n {4}def construct\(self\):\n {8}\S/
  return [
    /^[a-z]+\.[a-z][a-z_]*$/.test(type) ? '' : 'is no type of ours',
    categoryNames.has(category) ? '' : `has an unknown category ${category}`,
    documentation.endsWith('.') ? '' : 'is not explained in sentences',
    tags.length > 0 ? '' : 'has no tags',
    example.test(example_code) ? '' : 'has no example',
  ].filter(Boolean)
}

function socketFaults({ ports, outputs, facts }: NodeKind): string[] {
  const handles = ports.map(({ name }) => name)
  const named = [...(facts.leaves ?? []), ...(facts.stages ?? []), ...(facts.holds ?? [])]
  const passed = outputs.flatMap(({ passes }) => passes ?? [])
  const types = [...ports, ...outputs].map(({ type }) => type)
  return [
    ...ports.flatMap(fieldFaults),
    ...types.filter((type) => !isTypeText(type)).map((type) => `has no type ${type}`),
    ...handles.filter((name, at) => handles.indexOf(name) !== at).map((name) => `has two ports ${name}`),
    ...[...named, ...passed].filter((name) => !handles.includes(name)).map((name) => `has no port ${name}`),
  ]
}
