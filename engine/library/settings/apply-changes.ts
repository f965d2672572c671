import { isAbsolute } from 'node:path'
import { EngineError } from '../../api/contract/errors.ts'
import { describeRange, setAt, settingFields, type SettingField } from '../../api/contract/setting-fields.ts'
import { nearest } from '../../graph/validate/nearest.ts'
import type { StoredSettings } from './migrations.ts'
import { shorten } from './read-settings.ts'

/** Settings that name a place: relative ones would mean another place in each process. */
const places: ReadonlySet<string> = new Set(['export.folder'])

/**
 * What stands in the file after the changes; nothing is changed in place.
 *
 * @param overridden - what the environment decides, by path
 * @throws EngineError `VALIDATION_ERROR` for the first change that is not possible
 */
export function applyChanges(
  stored: StoredSettings,
  changes: Readonly<Record<string, unknown>>,
  overridden: Readonly<Record<string, string>>,
): StoredSettings {
  const changed = structuredClone(stored)
  for (const [path, value] of Object.entries(changes)) {
    const field = settingFields.get(path) ?? refuse(path, unknownSetting(path))
    const variable = Object.hasOwn(overridden, path) ? overridden[path] : undefined
    if (variable !== undefined) refuse(path, `${path} is set by ${variable}, and can only be changed there.`)
    setAt(changed, path, storedValue(field, value))
  }
  return changed
}

/** What is written for a value: nothing for a default. */
function storedValue(field: SettingField, value: unknown): unknown {
  const { path, nullable, schema } = field
  if (value === undefined || (value === null && (!nullable || field.default === null))) return undefined
  const checked = schema.safeParse(value)
  if (!checked.success) refuse(path, `${path} must be ${describeRange(field)}, and not ${shorten(value)}.`)
  if (places.has(path) && typeof value === 'string' && !isAbsolute(value)) {
    refuse(path, `${path} must be an absolute path, and not ${shorten(value)}.`)
  }
  return checked.data
}

function unknownSetting(path: string): string {
  const near = nearest(path, [...settingFields.keys()])
  const hint = near === undefined ? '' : ` Did you mean ${near}?`
  return `There is no setting ${shorten(path)}.${hint}`
}

function refuse(path: string, sentence: string): never {
  throw new EngineError('VALIDATION_ERROR', sentence, { details: { path } })
}
