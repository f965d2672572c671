import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { builtPage } from '../../library/resources.ts'

/**
 * The folder of the built editor.
 *
 * @param given - another folder than the usual one
 * @returns undefined where there is no page in it
 */
export async function findPage(given?: string): Promise<string | undefined> {
  const folder = given === undefined ? builtPage : resolve(given)
  return access(join(folder, 'index.html')).then(
    () => folder,
    () => undefined,
  )
}
