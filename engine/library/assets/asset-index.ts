/** `assets/index.json`: what the files were called before they were named by their content. */
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { asideName } from '../graph-file.ts'
import { writeAtomic } from '../write-atomic.ts'

const schema = z.record(z.string(), z.looseObject({ name: z.string() }))
type Index = z.infer<typeof schema>

/** The names of a folder's assets, by file name. A damaged index costs names only: it is as if it were not there. */
export async function readNames(folder: string): Promise<ReadonlyMap<string, string>> {
  const index = await readIndex(folder)
  return new Map(Object.entries(index ?? {}).map(([file, { name }]) => [file, name]))
}

/** Notes the name of a file that is new in the folder. A damaged index is set aside, not overwritten. */
export async function addName(folder: string, file: string, name: string): Promise<void> {
  const path = join(folder, 'index.json')
  const index = await readIndex(folder)
  if (index === undefined) await rename(path, asideName(path))
  if (index?.[file] !== undefined) return
  const entry = { name, added_at: new Date().toISOString() }
  await writeAtomic(path, `${JSON.stringify({ ...index, [file]: entry }, null, 2)}\n`)
}

/** Undefined where the file is damaged, empty where there is none. */
async function readIndex(folder: string): Promise<Index | undefined> {
  try {
    return schema.safeParse(JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'))).data
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? {} : undefined
  }
}
