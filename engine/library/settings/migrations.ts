/** Brings an older `settings.json` to today's shape, one numbered step after another. */
import { settingsVersion } from '../../api/contract/settings.ts'

/** What stands in the file: known and unknown fields, as they were written. */
export type StoredSettings = Record<string, unknown>

/** Each step makes version `to` of the version before it. A number is never used again, and a step never changed. */
const migrations: readonly { to: number; migrate: (stored: StoredSettings) => StoredSettings }[] = [
  {
    // The first files had no version, and a text without characters meant that no Python was chosen.
    to: 1,
    migrate: (stored) => (stored['python'] === '' ? without(stored, 'python') : stored),
  },
]

/** What was read, in today's shape; `warning` where the file's version says something odd. */
export interface MigratedSettings {
  stored: StoredSettings
  warning?: string
}

/**
 * Runs the steps a file still needs. A file of a newer version is read as far as it is understood, and keeps its
 * version, so that the newer app finds everything again.
 */
export function migrateSettings(read: StoredSettings): MigratedSettings {
  const { version = 0 } = read
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return {
      stored: { ...read, version: settingsVersion },
      warning: `version must be a whole number and is ${JSON.stringify(version)}: the settings are read as version ${settingsVersion}.`,
    }
  }
  if (version > settingsVersion) {
    return {
      stored: read,
      warning: `The settings were written by a newer manim-nodes (version ${version}, this one knows ${settingsVersion}): what it does not know is kept.`,
    }
  }
  let stored = read
  for (const { to, migrate } of migrations) if (to > version) stored = { ...migrate(stored), version: to }
  return { stored }
}

function without(stored: StoredSettings, name: string): StoredSettings {
  return Object.fromEntries(Object.entries(stored).filter(([field]) => field !== name))
}
