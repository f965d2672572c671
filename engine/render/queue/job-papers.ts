/** What each job keeps in files of its own: the graph as it was submitted, and the record of a failure. */
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EngineError } from '../../api/contract/errors.ts'
import { failureRecord, type FailureRecord } from '../../api/contract/exports.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { describeGraphFileError } from '../../library/graph-file-error.ts'
import { readGraphFile } from '../../library/graph-file.ts'
import { writeAtomic } from '../../library/write-atomic.ts'

const endings = ['.json', '.failure.json', '.py'] as const
type Ending = (typeof endings)[number]

/** The folder `jobs` beside `jobs.json`: `{id}.json`, `{id}.failure.json`, `{id}.py`. */
export class JobPapers {
  readonly #folder: string

  constructor(jobsFile: string) {
    this.#folder = join(dirname(jobsFile), 'jobs')
  }

  /** Where the generated code of a failed job is kept. */
  codeFile(id: string): string {
    return this.#file(id, '.py')
  }

  /** @throws the file system's error */
  async keepDocument(id: string, document: GraphDocument): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    await writeAtomic(this.#file(id, '.json'), JSON.stringify(document))
  }

  /** @throws EngineError where the copy is gone or damaged */
  async document(id: string): Promise<GraphDocument> {
    const file = this.#file(id, '.json')
    const read = await readGraphFile(file)
    if (read.ok) return read.document
    const why = describeGraphFileError(read.error, file)
    throw new EngineError('VALIDATION_ERROR', `The graph of this export is lost. ${why}`)
  }

  /** @throws the file system's error */
  async keepFailure(record: FailureRecord): Promise<void> {
    const { id } = record.job
    await writeAtomic(this.codeFile(id), record.code)
    await writeAtomic(this.#file(id, '.failure.json'), `${JSON.stringify(record, null, 1)}\n`)
  }

  /** @throws EngineError `NOT_FOUND` where there is no record */
  async failure(id: string): Promise<FailureRecord> {
    try {
      return failureRecord.parse(JSON.parse(await readFile(this.#file(id, '.failure.json'), 'utf8')))
    } catch (error) {
      const sentence = `There is no record of a failure of the export job ${id}.`
      throw new EngineError('NOT_FOUND', sentence, { id, cause: error })
    }
  }

  async dropFailure(id: string): Promise<void> {
    await this.#remove(id, ['.failure.json', '.py'])
  }

  async drop(id: string): Promise<void> {
    await this.#remove(id, endings)
  }

  /** Removes the papers of jobs that were never acknowledged, or are forgotten. */
  async sweep(known: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const id = /^([\w-]+)\.(?:json|failure\.json|py)$/.exec(name)?.[1]
      if (id !== undefined && !known.has(id)) await rm(join(this.#folder, name), { force: true })
    }
  }

  /** Puts all papers away under another name, when nobody can say any more whose they are. */
  async setAside(ending: string): Promise<void> {
    await rename(this.#folder, `${this.#folder}${ending}`).catch(() => undefined)
  }

  #file(id: string, ending: Ending): string {
    return join(this.#folder, `${id}${ending}`)
  }

  async #remove(id: string, of: readonly Ending[]): Promise<void> {
    for (const ending of of) await rm(this.#file(id, ending), { force: true }).catch(() => undefined)
  }
}
