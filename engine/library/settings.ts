/** Settings for those who need them once; a process that lives long has a `SettingsStore`. */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { settingsVersion, type Settings } from '../api/contract/settings.ts'
import { readOverrides } from './settings/environment.ts'
import type { StoredSettings } from './settings/migrations.ts'
import { effectiveSettings, parseSettings, readIfThere, setAside } from './settings/read-settings.ts'
import { writeAtomic } from './write-atomic.ts'

/** Settings as read, and what had to be told about file and environment. */
export interface LoadedSettings {
  settings: Settings
  /** What stands in the file, unknown fields included. */
  stored: StoredSettings
  warning?: string
}

/**
 * Reads the settings; where there is no file, all are at their defaults. A field that is not valid falls back to its
 * default. A file that cannot be read as settings at all is set aside under another name, never deleted.
 *
 * @param env - wins over the file (`MANIM_NODES_*`)
 */
export async function loadSettings(file: string, env: NodeJS.ProcessEnv): Promise<LoadedSettings> {
  const { stored, warnings: told } = await readStored(file)
  const overrides = readOverrides(env)
  const { settings, warnings } = effectiveSettings(stored, overrides)
  const inFile = warnings.length ? [`In ${file}: ${warnings.join(' ')}`] : []
  const all = [...told, ...inFile, ...overrides.warnings]
  return all.length ? { settings, stored, warning: all.join(' ') } : { settings, stored }
}

/** Writes what is to stand in the file, in one step: a kill at any moment leaves the old or the new file. */
export async function saveSettings(file: string, stored: StoredSettings): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const { version = settingsVersion, ...fields } = stored
  await writeAtomic(file, `${JSON.stringify({ version, ...fields }, null, 2)}\n`)
}

async function readStored(file: string): Promise<{ stored: StoredSettings; warnings: string[] }> {
  let text: string | undefined
  try {
    text = await readIfThere(file)
  } catch (error) {
    return { stored: {}, warnings: [`The settings in ${file} could not be read: ${(error as Error).message}.`] }
  }
  if (text === undefined) return { stored: {}, warnings: [] }
  const parsed = parseSettings(text)
  return parsed.ok ? parsed : { stored: {}, warnings: [await setAside(file, parsed.reason)] }
}
