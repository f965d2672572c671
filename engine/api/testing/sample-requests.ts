/** A valid request for every method of the contract, made from its schema. */
import { z } from 'zod'
import { graph, wire, node } from '../../graph/testing/build.ts'
import { methods } from '../contract/methods.ts'

interface JsonSchema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  prefixItems?: JsonSchema[]
  items?: JsonSchema
  pattern?: string
  format?: string
  minimum?: number
}

const document = {
  ...graph([node('node-1', 'manim.Circle', { radius: 1.5, color: 'BLUE' }), node('node-2', 'manim.FadeIn')]),
  edges: [wire('node-1.mobject > node-2.mobjects:a1')],
}
const texts = ['abc-1', 'QUJD', 'a'.repeat(64)]

/** Parameters that each method takes, by name. */
export function sampleRequests(): { method: string; params: unknown }[] {
  return Object.entries(methods).map(([method, { params }]) => {
    const schema = z.toJSONSchema(params, { unrepresentable: 'any', io: 'input' }) as JsonSchema
    return { method, params: sampleOf(schema) }
  })
}

function sampleOf(schema: JsonSchema): unknown {
  const { type, properties, prefixItems, items, anyOf } = schema
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (anyOf?.[0] !== undefined) return sampleOf(anyOf[0])
  // Its parameters are checked by code, which a schema cannot show.
  if (properties?.['nodes'] !== undefined) return document
  if (prefixItems !== undefined) return prefixItems.map(sampleOf)
  switch (type) {
    case 'object':
      return Object.fromEntries(Object.entries(properties ?? {}).map(([key, inner]) => [key, sampleOf(inner)]))
    case 'array':
      return items === undefined ? [] : [sampleOf(items)]
    case 'string':
      return texts.find((text) => new RegExp(schema.pattern ?? '').test(text))
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    default:
      return null
  }
}
