/** The queue's side of the disk: loads, keeps, makes room. */
import { EngineError } from '../../api/contract/errors.ts'
import type { ExportJob, FailureRecord } from '../../api/contract/exports.ts'
import type { OutputFormat } from '../../api/contract/output-format.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { asFileError, describeGraphFileError } from '../../library/graph-file-error.ts'
import type { CheckedSubmission } from './check-submission.ts'
import type { JobPapers } from './job-papers.ts'
import { JobsWriter, loadJobs } from './jobs-file.ts'
import { estimateSeconds, type PaceSample, withSample } from './pace.ts'
import type { ExportQueueOptions } from './queue-options.ts'

/** Keeps jobs, their papers, and what past exports taught. */
export class JobsStore {
  readonly #options: ExportQueueOptions
  readonly #papers: JobPapers
  readonly #writer: JobsWriter
  #pace: PaceSample[] = []

  constructor(options: ExportQueueOptions, papers: JobPapers, jobs: () => ExportJob[]) {
    this.#options = options
    this.#papers = papers
    this.#writer = new JobsWriter(options.jobsFile, () => ({ version: 1, jobs: jobs(), pace: this.#pace }))
  }

  /**
   * The jobs of the last time. A damaged list is set aside with the papers of its jobs.
   *
   * @throws EngineError
   */
  async load(): Promise<ExportJob[]> {
    const { jobsFile: file } = this.#options
    const { content, setAside } = await loadJobs(file).catch((error: unknown) => {
      throw this.#failure(error, 'read')
    })
    if (setAside !== undefined) {
      await this.#papers.setAside(setAside.ending)
      const message = `The list of exports in ${file} is damaged (${setAside.reason}): it was set aside.`
      this.#log('WARNING', message, { setAside: `${file}${setAside.ending}` })
    }
    await this.#papers.sweep(new Set(content.jobs.map(({ id }) => id)))
    this.#pace = content.pace
    return content.jobs
  }

  /** Writes the list; on a full disk once more after room was made. @throws EngineError */
  async save(): Promise<void> {
    await this.#withRoom(() => this.#writer.save())
  }

  /** Writes a job's graph, then the list with the job in it. @throws EngineError */
  async keep(id: string, document: GraphDocument): Promise<void> {
    await this.#withRoom(() => this.#papers.keepDocument(id, document))
    await this.save()
  }

  /** Writes what is known of a failure; where that fails too it is only logged. */
  async keepFailure(record: FailureRecord): Promise<void> {
    const { id, attempt, error } = record.job
    this.#log('WARNING', `The export job ${id} has failed: ${error?.message}`, { id, attempt, reason: error?.reason })
    await this.#papers.keepFailure(record).catch((problem: unknown) => this.complain(problem))
  }

  /** Seconds that an export will probably take. */
  estimate(format: OutputFormat, { picture, frames }: CheckedSubmission): number {
    return estimateSeconds(this.#pace, { format, frames, pixels: picture.width * picture.height })
  }

  /** Remembers how long an export took; written with the next save. */
  learn(sample: PaceSample): void {
    this.#pace = withSample(this.#pace, sample)
  }

  /** Has the app clean up, since the disk is full. */
  async makeRoom(): Promise<void> {
    await this.#options.onDiskFull?.().catch((error: unknown) => this.complain(error))
  }

  /** Logs what could not be done and concerns no one who waits. */
  complain(error: unknown): void {
    this.#log('ERROR', (error as Error).message, { error: String((error as Error).stack ?? error) })
  }

  async #withRoom(write: () => Promise<void>): Promise<void> {
    try {
      await write()
    } catch (error) {
      const failure = this.#failure(error, 'written')
      if (failure.code !== 'DISK_FULL') throw failure
      await this.makeRoom()
      await write().catch((second: unknown) => {
        throw this.#failure(second, 'written')
      })
    }
  }

  #failure(error: unknown, action: 'read' | 'written'): EngineError {
    const { jobsFile: file } = this.#options
    const known = asFileError(error, file, action)
    const code = known.code === 'disk_full' ? 'DISK_FULL' : 'INTERNAL_ERROR'
    return new EngineError(code, describeGraphFileError(known, file), { cause: error })
  }

  #log(...line: Parameters<NonNullable<ExportQueueOptions['log']>>): void {
    this.#options.log?.(...line)
  }
}
