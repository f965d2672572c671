/** The rows of the settings dialog, derived from the engine's own table; pure. */
import { settingFields, valueAt, type SettingField } from '../../engine/api/contract/setting-fields.ts'
import { settingGroups, type SettingGroup, type Settings } from '../../engine/api/contract/settings.ts'

/** One row. */
export interface SettingRow {
  readonly field: SettingField
  readonly value: unknown
  /** Whether it differs from the default. */
  readonly changed: boolean
  /** The environment variable that decides it. */
  readonly decidedBy: string | undefined
}

/** The rows of one group. */
export interface SettingSection {
  readonly group: SettingGroup
  readonly rows: readonly SettingRow[]
}

/** Every setting that is shown and fits a text (title, description, path), in the order of the table. */
export function settingSections(
  settings: Settings,
  overridden: Readonly<Record<string, string>>,
  search: string,
): SettingSection[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const rows = [...settingFields.values()]
    .filter((field) => field.hidden !== true && fits(field, words))
    .map((field): SettingRow => {
      const value = valueAt(settings, field.path)
      const changed = JSON.stringify(value) !== JSON.stringify(field.default)
      return { field, value, changed, decidedBy: overridden[field.path] }
    })
  return settingGroups.flatMap((group) => {
    const own = rows.filter(({ field }) => field.group === group)
    return own.length > 0 ? [{ group, rows: own }] : []
  })
}

function fits({ title, description, path, group }: SettingField, words: readonly string[]): boolean {
  const text = `${title} ${description} ${path} ${group}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

/** Bytes are shown in gigabytes; everything else as it is stored. */
const scales: Readonly<Record<string, number>> = { bytes: 2 ** 30 }

/** What the field shows of a number. */
export function shownNumber({ unit }: SettingField, value: number): number {
  return Math.round((value / scaleOf(unit)) * 1000) / 1000
}

/** What is stored of a number that was typed; undefined for what is none. */
export function storedNumber({ unit, kind }: SettingField, text: string): number | undefined {
  const typed = Number(text)
  if (text.trim() === '' || !Number.isFinite(typed)) return undefined
  const value = typed * scaleOf(unit)
  return kind === 'integer' || unit === 'bytes' ? Math.round(value) : value
}

/** The unit beside the field. */
export function shownUnit({ unit }: SettingField): string {
  return unit === 'bytes' ? 'GB' : (unit ?? '')
}

/** What puts a field back: null does, except where null is a value of its own. */
export function resetValue({ nullable, default: usual }: SettingField): unknown {
  return nullable ? usual : null
}

function scaleOf(unit: SettingField['unit']): number {
  return scales[unit ?? ''] ?? 1
}
