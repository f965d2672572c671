/** `jobs.json`: what outlives the app. */
import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { exportJob } from '../../api/contract/exports.ts'
import { writeAtomic } from '../../library/write-atomic.ts'
import { paceSample } from './pace.ts'

const jobsFileSchema = z.object({
  version: z.literal(1),
  /** Those that wait are in the order in which they will run. */
  jobs: z.array(exportJob),
  /** How long past exports took on this machine. */
  pace: z.array(paceSample),
})
/** See `jobsFileSchema`. */
export type JobsFileContent = z.infer<typeof jobsFileSchema>

/** What was read. */
export interface LoadedJobs {
  content: JobsFileContent
  /** The ending that a damaged file was given, and why. */
  setAside?: { ending: string; reason: string }
}

/**
 * Reads the file; none is an empty one. A damaged one is renamed, never deleted.
 *
 * @throws the file system's error
 */
export async function loadJobs(file: string): Promise<LoadedJobs> {
  await mkdir(dirname(file), { recursive: true })
  const empty: JobsFileContent = { version: 1, jobs: [], pace: [] }
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { content: empty }
    throw error
  }
  const content = readContent(text)
  if (typeof content !== 'string') return { content }
  const ending = `.broken-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  await rename(file, `${file}${ending}`)
  return { content: empty, setAside: { ending, reason: content } }
}

/** Writes a file in turn: one write at a time, and all that changed meanwhile with the next. */
export class JobsWriter {
  readonly #write: () => Promise<void>
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined

  constructor(file: string, content: () => JobsFileContent) {
    this.#write = () => writeAtomic(file, `${JSON.stringify(content(), null, 1)}\n`)
  }

  /**
   * Resolves when all that holds now is on the disk.
   *
   * @throws the file system's error; the file is as it was then
   */
  save(): Promise<void> {
    if (this.#running === undefined) return this.#begin()
    const begin = () => this.#begin()
    // What is being written may be older than now.
    this.#next ??= this.#running.then(begin, begin)
    return this.#next
  }

  #begin(): Promise<void> {
    this.#next = undefined
    const writing = this.#write().finally(() => {
      if (this.#next === undefined) this.#running = undefined
    })
    this.#running = writing
    return writing
  }
}

/** The content of a text, or what is wrong with it. */
function readContent(text: string): JobsFileContent | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'it is not JSON'
  }
  const result = jobsFileSchema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  return issue === undefined ? 'wrong shape' : `${issue.path.join('.')}: ${issue.message}`
}
