/** Pictures, drawings, fonts, sounds and tables that graphs use, kept by content: `<sha256>.<ending>`. */
import { createHash } from 'node:crypto'
import { lstat, mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Result } from '../../api/contract/methods.ts'
import { assetFileName, assetsIn } from '../../graph/asset-name.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { writeError } from '../storage/write-error.ts'
import { writeAtomic } from '../write-atomic.ts'
import { addName, readNames } from './asset-index.ts'
import { assetEnding, isNameFor } from './asset-kinds.ts'

/** What was done to put a graph's assets beside it. */
export interface CopiedAssets {
  copied: string[]
  /** Those that are nowhere, or not what their names say. */
  missing: string[]
}

/** The part of a graph that names assets. */
type Naming = Pick<GraphDocument, 'nodes' | 'subgraphs' | 'settings'>

/** A folder of assets: the library's `assets/`, or `<file>.assets/` beside a graph kept elsewhere. */
export class Assets {
  readonly folder: string
  /** The index takes one writer at a time. */
  #turn: Promise<unknown> = Promise.resolve()

  /** @param folder - made when the first asset comes */
  constructor(folder: string) {
    this.folder = folder
  }

  /**
   * Copies a file into the folder. The same content is stored once, under the name it had first.
   *
   * @param name - as the user has it; folders in it are left out
   * @throws EngineError `VALIDATION_ERROR` for other kinds of files and too large ones; `DISK_FULL`; `ACCESS_DENIED`
   */
  async add({ name, data }: { name: string; data: Uint8Array }): Promise<Result<'assets.add'>> {
    const ownName = basename(name.replaceAll('\\', '/'))
    const file = `${hashOf(data)}.${assetEnding(ownName, data)}`
    const path = join(this.folder, file)
    await this.#inTurn(async () => {
      await mkdir(this.folder, { recursive: true })
      if (!(await holds(path, file))) await writeAtomic(path, data)
      await addName(this.folder, file, ownName)
    }).catch((error: unknown) => {
      throw writeError(error, path)
    })
    return { asset: `asset:${file}`, url: `/assets/${file}`, bytes: data.length }
  }

  /** All assets of the folder, by their names. Other files in it are left out. */
  async list(): Promise<Result<'assets.list'>> {
    const names = await readNames(this.folder)
    const found: Result<'assets.list'> = []
    for (const file of await readdir(this.folder).catch(() => [])) {
      const path = this.pathOf(`asset:${file}`)
      const about = path === undefined ? undefined : await lstat(path).catch(() => undefined)
      if (!about?.isFile()) continue
      found.push({ asset: `asset:${file}`, url: `/assets/${file}`, bytes: about.size, name: names.get(file) ?? file })
    }
    return found.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.asset < b.asset ? -1 : 1))
  }

  /** Absolute path of an asset, whether it is there or not; undefined where the text names none. */
  pathOf(asset: string): string | undefined {
    const file = assetFileName(asset)
    return file === undefined ? undefined : join(this.folder, file)
  }

  /** Whether the folder has the asset. */
  async has(asset: string): Promise<boolean> {
    const path = this.pathOf(asset)
    return path !== undefined && (await lstat(path).catch(() => undefined))?.isFile() === true
  }

  /** The assets a graph names that are not in the folder. */
  async missing(document: Naming): Promise<string[]> {
    const missing: string[] = []
    for (const asset of assetsIn(document)) if (!(await this.has(asset))) missing.push(asset)
    return missing
  }

  /**
   * Copies a graph's assets into another folder, which is made where there is something to copy.
   *
   * @param others - folders to look in where this one does not have an asset
   * @throws EngineError `DISK_FULL`, `ACCESS_DENIED`
   */
  async prepare(document: Naming, folder: string, others: readonly Assets[] = []): Promise<CopiedAssets> {
    const result: CopiedAssets = { copied: [], missing: [] }
    const target = new Assets(folder)
    for (const asset of assetsIn(document)) {
      const from = (await firstWith(asset, [this, ...others]))?.pathOf(asset)
      const isCopied = from !== undefined && (await target.#take(from))
      result[isCopied ? 'copied' : 'missing'].push(asset)
    }
    return result
  }

  /** Copies a file of another folder, if it is what its name says: that folder may come from anywhere. */
  async #take(from: string): Promise<boolean> {
    const file = basename(from)
    const path = join(this.folder, file)
    if (await holds(path, file)) return true
    try {
      const data = await readFile(from)
      if (!isGenuine(data, file)) return false
      await mkdir(this.folder, { recursive: true })
      await writeAtomic(path, data)
      return true
    } catch (error) {
      throw writeError(error, path)
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }
}

/** The first of these folders that has an asset. */
export async function firstWith(asset: string, folders: readonly Assets[]): Promise<Assets | undefined> {
  for (const folder of folders) if (await folder.has(asset)) return folder
  return undefined
}

/** The SHA-256 of some bytes, in small hexadecimal digits. */
export function hashOf(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** Whether the file is there and has the content its name stands for: a damaged one is written anew. */
async function holds(path: string, file: string): Promise<boolean> {
  const about = await lstat(path).catch(() => undefined)
  if (!about?.isFile()) return false
  return file.startsWith(`${hashOf(await readFile(path))}.`)
}

/** Whether some bytes are what a file name of theirs says: its hash, and its kind. */
function isGenuine(data: Uint8Array, file: string): boolean {
  return isNameFor(file, data) && file === `${hashOf(data)}.${assetEnding(file, data)}`
}
