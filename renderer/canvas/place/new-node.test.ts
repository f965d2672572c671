import { expect, it } from 'vitest'
import { defaultSettings, type GraphDocument } from '../../../engine/graph/document.ts'
import { addNode } from '../../../engine/graph/edits/nodes.ts'
import { newDocument } from '../../../engine/graph/new-document.ts'
import { validateGraph } from '../../../engine/graph/validate/index.ts'
import { loadCatalogue } from '../../../engine/library/catalogue-file.ts'
import { newNode } from './new-node.ts'

const catalogue = await loadCatalogue()
const empty: GraphDocument = newDocument('Test', { id: 'test', now: '2026-01-01T00:00:00Z' })

it('gives every curated kind the values a new one starts with, in a form the format holds', () => {
  expect(empty.settings).toEqual(defaultSettings)
  for (const kind of catalogue.kinds.values()) {
    if (!kind.curated) continue
    const { document, id } = addNode(empty, newNode(kind, { x: 1.4, y: 2 }))
    expect({ kind: kind.type, id }).toEqual({ kind: kind.type, id: 'node-1' })
    const missing = kind.ports.filter(({ name, initial, growing }) => {
      const node = document.nodes[0]
      return initial !== undefined && (growing ? node?.items?.[name] : node?.params?.[name]) === undefined
    })
    expect({ kind: kind.type, missing }).toEqual({ kind: kind.type, missing: [] })
    const fromFields = validateGraph(document, catalogue).filter(
      ({ code, parameter }) => code !== 'required_input_missing' && parameter !== undefined,
    )
    const errors = fromFields.filter(({ severity }) => severity === 'error')
    expect({ kind: kind.type, errors }).toEqual({ kind: kind.type, errors: [] })
  }
})

it('fills the items of a growing input, each with its own key', () => {
  const kind = [...catalogue.kinds.values()].find(({ ports }) =>
    ports.some(({ growing, initial }) => growing === true && Array.isArray(initial) && initial.length > 1),
  )
  if (!kind) throw new Error('No kind starts with items.')
  const port = kind.ports.find(({ growing, initial }) => growing === true && Array.isArray(initial))
  const { items = {}, params = {} } = newNode(kind, { x: 0, y: 0 })
  const keys = items[port?.name ?? ''] ?? []
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.map((key) => params[`${port?.name}:${key}`])).toEqual(port?.initial)
})
