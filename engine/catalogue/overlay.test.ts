import { describe, expect, it } from 'vitest'
import { loadGenerated } from './testing/load-generated.ts'
import { overlays } from './overlay/index.ts'

const generated = await loadGenerated()
const kinds = new Map(generated.kinds.map((kind) => [kind.type, kind]))
const entries = overlays.flatMap((overlay) => Object.entries(overlay.kinds))

describe('the overlays', () => {
  it('curate each kind once', () => {
    const types = entries.map(([type]) => type)
    expect(types.filter((type, at) => types.indexOf(type) !== at)).toEqual([])
  })

  it('name kinds that introspection finds', () => {
    expect(entries.map(([type]) => type).filter((type) => !kinds.has(type))).toEqual([])
  })

  it('name ports and outputs that those kinds have', () => {
    const unknown = entries.flatMap(([type, entry]) => {
      const { ports = {}, main = [], initial = {}, outputs = {}, facts = {}, add_ports = [] } = entry
      const kind = kinds.get(type)
      const handles = new Set([...(kind?.ports ?? []), ...add_ports].map(({ name }) => name))
      const named = [
        ...Object.keys(ports),
        ...Object.keys(initial),
        ...main,
        ...(facts.leaves ?? []),
        ...(facts.stages ?? []),
        ...(facts.holds ?? []),
      ]
      const given = new Set(kind?.outputs.map(({ name }) => name))
      return [
        ...named.filter((name) => !handles.has(name)).map((name) => `${type} port ${name}`),
        ...Object.keys(outputs)
          .filter((name) => !given.has(name))
          .map((name) => `${type} output ${name}`),
      ]
    })
    expect(unknown).toEqual([])
  })
})
