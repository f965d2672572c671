import type { Json, JsonRecord } from '../../json.ts'
import type { KnownKind } from './kinds.ts'
import { convertValue, reshape } from './values.ts'

/** Parameters and items of a node in today's shape. */
export interface Fields {
  params: JsonRecord
  items: Record<string, string[]>
}

/**
 * Carries the fields of an old node over. A field whose new name is taken by another keeps its old one, so that nothing
 * is lost.
 *
 * @param data - the old node's fields
 * @param kind - undefined for an unknown type: every field is kept as it is
 */
export function convertFields(data: JsonRecord, kind: KnownKind | undefined): Fields {
  const params: JsonRecord = {}
  const items: Record<string, string[]> = {}
  for (const [old, value] of Object.entries(data)) {
    if (kind === undefined) {
      params[old] = reshape(value)
      continue
    }
    const field = snakeCase(old)
    const renamed = Object.hasOwn(kind.fields, field) ? kind.fields[field] : undefined
    const converted = convertValue(field, value)
    if (renamed?.endsWith('*') === true && items[renamed.slice(0, -1)] === undefined) {
      spread(converted, renamed.slice(0, -1), params, items)
      continue
    }
    const wanted = renamed?.endsWith('*') === false ? [renamed, field] : [field]
    const name =
      wanted.find((free) => free === old || !(Object.hasOwn(params, free) || Object.hasOwn(data, free))) ?? old
    params[name] = converted
  }
  return { params, items }
}

/** Puts a value, or each of a list of values, into a growing input. A point is one value. */
function spread(value: Json, port: string, params: JsonRecord, items: Record<string, string[]>): void {
  const isList = Array.isArray(value) && !value.every((part) => typeof part === 'number')
  const parts = isList ? value : [value]
  items[port] = parts.map((_, index) => `a${index + 1}`)
  for (const [index, part] of parts.entries()) params[`${port}:a${index + 1}`] = part
}

/** `strokeWidth` -> `stroke_width`. */
export function snakeCase(name: string): string {
  if (!/^[a-z]+([A-Z][a-z0-9]*)+$/.test(name)) return name
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
