import { describe, expect, it } from 'vitest'
import { categories } from './categories.ts'
import { handWrittenKinds } from './kinds/index.ts'
import { isTypeText } from './sockets/socket-type.ts'
import { fieldFaults } from './testing/field-faults.ts'

const names: readonly string[] = categories.map(({ name }) => name)

/** Every type that other rooms rely on. */
const promised = [
  ...['number', 'integer', 'bool', 'string', 'color', 'vector', 'list', 'dict', 'range', 'expression', 'function'],
  ...['class', 'method', 'point', 'complex', 'matrix'],
].map((name) => `value.${name}`)
const others = [
  ...['animate', 'copy', 'part', 'parts', 'get', 'set', 'set_item'].map((name) => `mobject.${name}`),
  ...['play', 'wait', 'add', 'remove', 'next_section'].map((name) => `scene.${name}`),
  ...['clock', 'read_now', 'updater', 'remove_updater', 'clear_updaters', 'suspend', 'resume'].map((n) => `live.${n}`),
  ...['scene', 'camera', 'camera_frame', 'zoomed_display', 'on_stage'].map((name) => `source.${name}`),
  ...['repeat', 'when', 'subgraph', 'input', 'output'].map((name) => `logic.${name}`),
  ...['code.python', 'code.definitions', 'canvas.reroute'],
]

describe('the hand-written kinds', () => {
  it('are all the format names', () => {
    const types = handWrittenKinds.map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining([...promised, ...others]))
    expect(new Set(types).size).toBe(types.length)
  })

  it('are complete: explained, tagged, in a category, with an example', () => {
    for (const kind of handWrittenKinds) {
      expect(kind.type).toMatch(/^[a-z]+\.[a-z][a-z_]*$/)
      expect(names, kind.type).toContain(kind.category)
      expect(kind.documentation, kind.type).toMatch(/[.]$/)
      expect(kind.tags.length, kind.type).toBeGreaterThan(0)
      expect(kind.example_code, kind.type).toMatch(/^class Example\(\w+\):\n {4}def construct\(self\):\n {8}\S/)
    }
  })

  it('have valid fields', () => {
    for (const { type, ports, outputs, facts } of handWrittenKinds) {
      expect(ports.flatMap(fieldFaults), type).toEqual([])
      for (const socket of [...ports, ...outputs]) expect(isTypeText(socket.type), `${type} ${socket.type}`).toBe(true)
      const handles = ports.map(({ name }) => name)
      expect(new Set(handles).size, type).toBe(handles.length)
      const named = [...(facts.leaves ?? []), ...(facts.stages ?? []), ...(facts.holds ?? [])]
      const passed = outputs.flatMap(({ passes }) => passes ?? [])
      expect(handles, type).toEqual(expect.arrayContaining([...named, ...passed]))
    }
  })

  it('place every port of theirs in their template, and no other', () => {
    for (const { type, call, ports } of handWrittenKinds) {
      if (call.form !== 'template' || call.callee === '') continue
      const places = new Set(call.callee.match(/\{\w+\*?\}/g))
      expect(places, type).toEqual(new Set(ports.map(({ name, growing }) => `{${name}${growing === true ? '*' : ''}}`)))
    }
  })

  it('say how each port reaches their call', () => {
    for (const { type, call, ports } of handWrittenKinds) {
      if (call.form === 'template') continue
      expect(
        ports.map(({ pass }) => pass),
        type,
      ).not.toContain('none')
    }
  })
})
