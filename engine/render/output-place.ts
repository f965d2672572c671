/** A result is written under a hidden name beside its place, and renamed when it is whole. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { endingOf, type OutputFormat } from '../api/contract/output-format.ts'

/** Why nothing can be written at a place, as a sentence. */
export class PlaceError extends Error {
  readonly diskFull: boolean

  constructor(message: string, diskFull = false) {
    super(message)
    this.name = 'PlaceError'
    this.diskFull = diskFull
  }
}

/** A place that is held for a result. */
export interface OutputPlace {
  /** Where the result belongs, absolute. */
  target: string
  /** Where it is written. */
  hidden: string
  /** Puts the whole result in its place, and subcaptions beside it. */
  finish(): Promise<void>
  /** Leaves nothing behind. */
  abandon(): Promise<void>
}

/** Machines that share a folder must not take one another's files for leftovers. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 6)
const hiddenPattern = new RegExp(`^\\.manim-nodes-${host}-(\\d+)-[0-9a-f]{8}\\.part`)

/**
 * Makes sure that a result can be written, and holds its place under a hidden name. What killed renders have left in
 * that folder is removed.
 *
 * @throws PlaceError
 */
export async function holdPlace(output: string, format: OutputFormat): Promise<OutputPlace> {
  const target = resolve(output)
  const folder = dirname(target)
  await checkTarget(target, format)
  await removeHidden(folder)
  const stem = join(folder, `.manim-nodes-${host}-${process.pid}-${randomBytes(4).toString('hex')}.part`)
  const hidden = `${stem}${endingOf(format)}`
  try {
    if (format === 'png-sequence') await mkdir(hidden)
    else await (await open(hidden, 'wx')).close()
  } catch (error) {
    throw cannotWrite(target, error)
  }
  const subcaptions = `${stem}.srt`
  const remove = async () => {
    await rm(hidden, { recursive: true, force: true })
    await rm(subcaptions, { force: true })
  }
  return {
    target,
    hidden,
    async finish() {
      try {
        if (format === 'png-sequence') await replaceFolder(hidden, target)
        else await rename(hidden, target)
        const beside = join(folder, `${basename(target, endingOf(format))}.srt`)
        await rename(subcaptions, beside).catch(unlessMissing)
      } catch (error) {
        throw cannotWrite(target, error)
      }
    },
    abandon: remove,
  }
}

/** Removes what killed renders have left in a folder of results. */
export function removeHidden(folder: string): Promise<void> {
  return removeLeftovers(folder, hiddenPattern)
}

/** Removes what processes that no longer run have left in a folder; the pattern's first group is the process id. */
export async function removeLeftovers(folder: string, pattern: RegExp): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const pid = Number(pattern.exec(name)?.[1] ?? Number.NaN)
    if (Number.isNaN(pid) || isRunning(pid)) continue
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Whether a process of this machine runs. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function checkTarget(target: string, format: OutputFormat): Promise<void> {
  const about = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw cannotWrite(target, error)
  })
  if (about === undefined) return
  if (format !== 'png-sequence') {
    if (about.isDirectory()) throw new PlaceError(`${target} is a folder. Name a file in it.`)
    return
  }
  if (!about.isDirectory()) throw new PlaceError(`${target} is a file, and a PNG sequence needs a folder.`)
  const other = (await readdir(target)).find((name) => !/^\d+\.png$/.test(name))
  if (other !== undefined) {
    throw new PlaceError(`The folder ${target} holds other files, such as ${other}. Name a new or empty folder.`)
  }
}

async function replaceFolder(hidden: string, target: string): Promise<void> {
  const old = `${hidden}.old`
  await rename(target, old).catch(unlessMissing)
  await rename(hidden, target)
  await rm(old, { recursive: true, force: true })
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

/** An error of the file system as the sentence of a place. */
export function cannotWrite(target: string, error: unknown): PlaceError {
  if (error instanceof PlaceError) return error
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new PlaceError(`There is no room left on the disk of ${target}.`, true)
    case 'ENOENT':
      return new PlaceError(`The folder ${dirname(target)} does not exist.`)
    case 'ENOTDIR':
      return new PlaceError(`${target} cannot be written: a part of the path is not a folder.`)
    case 'EACCES':
    case 'EPERM':
      return new PlaceError(`${target} may not be written: permission denied.`)
    case 'EROFS':
      return new PlaceError(`${target} cannot be written: the disk is read-only.`)
    case 'ENAMETOOLONG':
      return new PlaceError(`${target} cannot be written: the name is too long.`)
    default:
      return new PlaceError(`${target} cannot be written: ${message}.`)
  }
}
