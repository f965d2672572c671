import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { writeAtomic } from './write-atomic.ts'

/** `settings.json`. Fields this version does not know are kept, so that an older app loses nothing of a newer one. */
const settingsSchema = z.looseObject({
  /** The Python program to render with, before everything else that could be found. */
  python: z.string().min(1).optional(),
  /** What an export may use, where it is not the default (`RenderLimits`). */
  limits: z
    .looseObject({
      noFrameSeconds: z.number().positive(),
      videoSeconds: z.number().positive(),
      memoryBytes: z.number().positive(),
      processes: z.number().positive(),
      fileBytes: z.number().positive(),
      cpuSeconds: z.number().positive(),
    })
    .partial()
    .optional(),
})
export type AppSettings = z.infer<typeof settingsSchema>

/** Settings as read, and what had to be told about the file. */
export interface LoadedSettings {
  settings: AppSettings
  warning?: string
}

/**
 * Reads the settings; where there is no file, all are at their defaults. A file that is not valid is set aside
 * under another name, never deleted, and the defaults hold.
 */
export async function loadSettings(file: string): Promise<LoadedSettings> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { settings: {} }
    return { settings: {}, warning: `The settings in ${file} could not be read: ${(error as Error).message}.` }
  }
  const parsed = parseSettings(text)
  if (typeof parsed !== 'string') return { settings: parsed }
  const aside = `${file}.broken-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  const moved = await rename(file, aside).then(
    () => `it was set aside as ${aside}, and`,
    () => 'so',
  )
  return { settings: {}, warning: `The settings in ${file} are not valid (${parsed}): ${moved} the defaults hold.` }
}

/** Writes the settings in one step: a kill at any moment leaves the old or the new file. */
export async function saveSettings(file: string, settings: AppSettings): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeAtomic(file, `${JSON.stringify(settingsSchema.parse(settings), null, 2)}\n`)
}

/** The settings in a text, or what is wrong with it. */
function parseSettings(text: string): AppSettings | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'not JSON'
  }
  const result = settingsSchema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  return issue === undefined ? 'wrong shape' : [issue.path.join('.'), issue.message].filter(Boolean).join(': ')
}
