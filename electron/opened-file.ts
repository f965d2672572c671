/** The file that the app was opened with. */
import { extname, resolve } from 'node:path'

/** What can be opened with the app. */
export const openable = ['.mnodes', '.json', '.mp4', '.mov', '.webm', '.gif', '.png'] as const

/**
 * Finds it among the words the app was called with. Systems put switches of their own between them, and while the app is
 * developed the first word is the app itself.
 *
 * @param words - all of them, the program first
 * @param cwd - where relative paths start
 * @returns an absolute path; undefined where none of the words is a file for this app
 */
export function openedFile(words: readonly string[], cwd: string): string | undefined {
  const endings: readonly string[] = openable
  const files = words.slice(1).filter((word) => !word.startsWith('-') && endings.includes(extname(word).toLowerCase()))
  const file = files.at(-1)
  return file === undefined ? undefined : resolve(cwd, file)
}
