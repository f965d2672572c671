/** The settings one by one, each by its dotted path, with everything a dialog and an error message need. */
import { z } from 'zod'
import { type Settings, settingsSchema, type SettingWords } from './settings.ts'

/** One setting. */
export interface SettingField extends SettingWords {
  /** Such as `export.keep_days`. */
  path: string
  kind: 'number' | 'integer' | 'text' | 'choice' | 'switch' | 'record' | 'list'
  default: unknown
  /** Whether null is a value of its own: what it means, the description says. */
  nullable: boolean
  min?: number
  max?: number
  choices?: readonly string[]
  schema: z.ZodType
}

/** Every setting, by its path, in the order of the table. */
export const settingFields: ReadonlyMap<string, SettingField> = new Map(fieldsOf(settingsSchema))

/** The settings of someone who has set nothing. */
export const defaultSettings: Settings = settingsFrom((field) => field.default)

/**
 * Settings made of one value for each field.
 *
 * @throws ZodError where a value is not one the field takes
 */
export function settingsFrom(valueOf: (field: SettingField) => unknown): Settings {
  const nested: Record<string, unknown> = {}
  for (const field of settingFields.values()) setAt(nested, field.path, valueOf(field))
  return settingsSchema.parse(nested)
}

/** What lies at a dotted path, undefined where nothing does. Only a record's own fields count. */
export function valueAt(record: unknown, path: string): unknown {
  let value: unknown = record
  for (const name of path.split('.')) {
    if (!isPlainRecord(value) || !Object.hasOwn(value, name)) return undefined
    value = value[name]
  }
  return value
}

/** Puts a value at the path of a setting; what stands in the way and is no record is replaced. Undefined takes the field out. */
export function setAt(record: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.')
  const last = names.pop()!
  let place = record
  for (const name of names) {
    const inner = Object.hasOwn(place, name) ? place[name] : undefined
    const next = isPlainRecord(inner) ? inner : {}
    place[name] = next
    place = next
  }
  if (value === undefined) delete place[last]
  else place[last] = value
}

/** What a setting takes, in words that follow "must be". */
export function describeRange({ kind, nullable, min, max, choices, unit }: SettingField): string {
  const range = min === undefined || max === undefined ? '' : ` from ${min} to ${max}`
  const words = {
    number: `a number${range}`,
    integer: `a whole number${range}`,
    text: 'a text',
    choice: `one of ${choices?.join(', ')}`,
    switch: 'true or false',
    record: 'a record as the editor writes it',
    list: 'a list as the editor writes it',
  }[kind]
  return `${words}${unit === undefined || unit === 'cores' ? '' : ` (${unit})`}${nullable ? ', or null' : ''}`
}

function isPlainRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function* fieldsOf(schema: z.ZodObject, prefix = ''): Iterable<[string, SettingField]> {
  for (const [name, inner] of Object.entries(schema.shape)) {
    const path = `${prefix}${name}`
    if (inner instanceof z.ZodObject) yield* fieldsOf(inner, `${path}.`)
    else if (inner instanceof z.ZodType) yield [path, fieldOf(path, inner)]
  }
}

/** The part of a JSON schema that settings use. */
interface Shape {
  type?: string
  minimum?: number
  maximum?: number
  enum?: string[]
  anyOf?: Shape[]
  default?: unknown
}

function fieldOf(path: string, schema: z.ZodType): SettingField {
  const words = schema.meta() as unknown as SettingWords
  const outer = z.toJSONSchema(schema) as Shape
  const nullable = outer.anyOf !== undefined
  const shape = outer.anyOf?.find(({ type }) => type !== 'null') ?? outer
  const { minimum, maximum } = shape
  return {
    ...words,
    path,
    kind: kindOf(shape),
    default: outer.default,
    nullable,
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
    ...(shape.enum === undefined ? {} : { choices: shape.enum }),
    schema,
  }
}

function kindOf({ type, enum: choices }: Shape): SettingField['kind'] {
  if (choices !== undefined) return 'choice'
  switch (type) {
    case 'boolean':
      return 'switch'
    case 'number':
    case 'integer':
      return type
    case 'array':
      return 'list'
    case 'object':
      return 'record'
    default:
      return 'text'
  }
}
