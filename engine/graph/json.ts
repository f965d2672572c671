/** Small words about JSON values that loading and migrating share. */

/** Any JSON value, as `JSON.parse` gives it. */
export type Json = null | boolean | number | string | Json[] | JsonRecord
/** A JSON object. */
export interface JsonRecord {
  [key: string]: Json
}

/** Whether a value is an object with fields: no list and not null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value in a few words, for messages: `the text "abc"`, `a list of 3`, `nothing`. Never longer than some 50 characters. */
export function describeJson(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${JSON.stringify(shorten(value))}`
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value !== 'object') return `a ${typeof value}`
  const keys = Object.keys(value)
  return keys.length === 0 ? 'an empty record' : `a record with ${shorten(keys.join(', '))}`
}

function shorten(text: string): string {
  return text.length > 32 ? `${text.slice(0, 31)}…` : text
}
