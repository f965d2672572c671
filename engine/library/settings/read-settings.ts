/** From what stands in `settings.json` to settings. */
import { readFile, rename } from 'node:fs/promises'
import {
  defaultSettings,
  describeRange,
  settingFields,
  settingsFrom,
  valueAt,
} from '../../api/contract/setting-fields.ts'
import type { Settings } from '../../api/contract/settings.ts'
import { asideName } from '../graph-file.ts'
import type { Overrides } from './environment.ts'
import { migrateSettings, type StoredSettings } from './migrations.ts'

/** A larger file is not read: no settings are that long. */
const maxCharacters = 4 * 2 ** 20

/** The text of a settings file as a record, in today's shape; or why it is none. */
export type ParsedSettings = { ok: true; stored: StoredSettings; warnings: string[] } | { ok: false; reason: string }

/** Reads a text as settings. Never throws, whatever the text. */
export function parseSettings(text: string): ParsedSettings {
  if (text.length > maxCharacters) return { ok: false, reason: 'it is far too large' }
  let value: unknown
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return { ok: false, reason: 'it is not JSON' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, reason: 'it holds no record of settings' }
  }
  const { stored, warning } = migrateSettings(value as StoredSettings)
  return { ok: true, stored, warnings: warning === undefined ? [] : [warning] }
}

/**
 * The settings that hold: the environment's, else the file's, else the defaults. A value that a setting does not take
 * gives way to the default, with a warning that names it; all others count.
 */
export function effectiveSettings(
  stored: StoredSettings,
  overrides: Overrides,
): { settings: Settings; warnings: string[] } {
  const warnings: string[] = []
  const settings = settingsFrom((field) => {
    if (overrides.values.has(field.path)) return overrides.values.get(field.path)
    const value = valueAt(stored, field.path)
    if (value === undefined) return field.default
    if (field.schema.safeParse(value).success) return value
    warnings.push(`${field.path} must be ${describeRange(field)} and is ${shorten(value)}: the default holds.`)
    return field.default
  })
  for (const section of Object.keys(defaultSettings)) {
    const value = valueAt(stored, section)
    const isSection = !settingFields.has(section)
    if (isSection && value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value))) {
      warnings.push(`${section} must be a record of settings and is ${shorten(value)}: the defaults hold.`)
    }
  }
  return { settings, warnings }
}

/** A value as it may stand in a sentence. */
export function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** The text of a file; undefined where there is none. Every other failure is thrown. */
export async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

/** Puts a file that cannot be read as settings under another name, and says so. It is never deleted. */
export async function setAside(file: string, reason: string): Promise<string> {
  const aside = asideName(file)
  const moved = await rename(file, aside).then(
    () => `it was set aside as ${aside}, and`,
    () => 'so',
  )
  return `The settings in ${file} are not valid (${reason}): ${moved} the defaults hold.`
}
