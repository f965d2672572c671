import { idSchema } from '../../api/contract/common.ts'
import { pictureEndings } from './thumbnails.ts'

/** What the names in the folder of projects say. */
export interface SortedFolder {
  /** Files to be read, with what they are called in the list; the ids of misnamed ones are none. */
  files: { name: string; id: string }[]
  /** Ids with a picture. */
  pictured: Set<string>
}

/** Sorts the names of the folder of projects; drafts and what is none of ours are left out. */
export function sortFolder(names: readonly string[]): SortedFolder {
  const sorted: SortedFolder = { files: [], pictured: new Set() }
  for (const name of names) {
    if (name.startsWith('.')) continue
    const [, start = '', ending] = /^(.*?)\.(json|json\.broken-[\w-]+|png|jpg)$/s.exec(name) ?? []
    if (ending === undefined) continue
    if (pictureEndings.includes(ending)) sorted.pictured.add(start)
    else sorted.files.push({ name, id: start })
  }
  return sorted
}

/** Whether a file was set aside because it was damaged. */
export function isSetAside(name: string): boolean {
  return name.includes('.json.broken-')
}

/** What is wrong with the name of a file, as the id of a project; undefined where nothing is. */
export function faultOfName(id: string): string | undefined {
  if (idSchema.safeParse(id).success) return undefined
  return `${JSON.stringify(`${id}.json`)} is not listed: the name of a project's file has 1 to 64 letters, digits, "_" and "-" before ".json".`
}
