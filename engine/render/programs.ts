import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'

/** Whether this is a file that may be run. */
export async function canRun(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK)
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}

/**
 * Finds a program on PATH.
 *
 * @param names its file names, the preferred first (on Windows with their ending)
 * @returns its path, not following links; undefined where there is none. Relative folders on PATH are passed over.
 */
export async function findProgram(names: readonly string[], env: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const folder of (env['PATH'] ?? env['Path'] ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue
    for (const name of names) if (await canRun(join(folder, name))) return join(folder, name)
  }
  return undefined
}
