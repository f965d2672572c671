import { isRecord, type Json, type JsonRecord } from '../../json.ts'

/** Fields whose text is text, even if it looks like a number. */
const textFields = new Set([
  'text',
  'tex',
  'tex_string',
  'tex_strings',
  'latex',
  'formula',
  'content',
  'string',
  'label',
  'name',
  'title',
  'code',
  'font',
])

/**
 * Writes an old field's value as today's. Numbers written as text become numbers and `"[0, 0, 0]"` a vector; records,
 * which parameters no longer hold, become a vector (`{x, y, z}`) or a dict. Nothing is left out.
 *
 * @param field - its name; says whether a text may be read as a number
 */
export function convertValue(field: string, value: Json): Json {
  if (typeof value === 'string' && !textFields.has(field)) return readNumbers(value)
  return reshape(value)
}

/** Only makes legal what parameters cannot hold; for nodes of unknown type, whose values must stay what they are. */
export function reshape(value: Json): Json {
  if (Array.isArray(value)) return value.map(reshape)
  if (!isRecord(value)) return value
  return asPoint(value) ?? (isExpression(value) ? value : asDict(value))
}

function readNumbers(text: string): Json {
  if (/^\s*-?\d+(\.\d+)?([eE][+-]?\d+)?\s*$/.test(text)) return Number(text)
  if (!/^\s*\[[-\d.,\s]*\]\s*$/.test(text)) return text
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

function asPoint(value: JsonRecord): Json | undefined {
  const { x, y, z = 0, ...others } = value
  if (Object.keys(others).length > 0) return undefined
  return typeof x === 'number' && typeof y === 'number' && typeof z === 'number' ? [x, y, z] : undefined
}

function isExpression(value: JsonRecord): boolean {
  return Object.keys(value).length === 1 && typeof value['expr'] === 'string'
}

function asDict(value: JsonRecord): Json {
  return { dict: Object.entries(value).map(([key, inner], index) => [`s${index + 1}`, key, reshape(inner)]) }
}
