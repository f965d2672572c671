/** What must hold of the export queue's files whenever it was killed. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ExportJob } from '../../engine/api/contract/exports.ts'
import { readGraphFile } from '../../engine/library/graph-file.ts'
import { readMedia } from '../../engine/render/media-probe.ts'
import { loadJobs } from '../../engine/render/queue/jobs-file.ts'

/** What was promised by the lives so far. */
export interface Promises {
  accepted: Set<string>
  cancelled: Set<string>
  /** Seen as completed. */
  completed: Set<string>
}

/** Looks at a home after each kill, and says what is wrong in sentences. */
export class ExportsChecks {
  readonly #home: string
  readonly #python: string
  readonly #whole = new Set<string>()
  readonly promises: Promises = { accepted: new Set(), cancelled: new Set(), completed: new Set() }

  constructor(home: string, python: string) {
    this.#home = home
    this.#python = python
  }

  /** Takes what a life has printed. */
  hear(lines: readonly string[]): void {
    for (const line of lines) {
      const [word, id = ''] = line.split(' ')
      if (word === 'accepted') this.promises.accepted.add(id)
      if (word === 'cancelled') this.promises.cancelled.add(id)
    }
  }

  /** Hidden files that unfinished writing has left, with the process that wrote them. */
  async partials(): Promise<{ name: string; pid: number }[]> {
    const folders = ['exports', 'copies', 'work']
    const names = await Promise.all(folders.map((folder) => readdir(join(this.#home, folder)).catch(() => [])))
    return names.flat().flatMap((name) => {
      const pid = /^(?:\.manim-nodes-[0-9a-f]+|manim-nodes-render)-(\d+)-/.exec(name)?.[1]
      return pid === undefined ? [] : [{ name, pid: Number(pid) }]
    })
  }

  async problems(): Promise<string[]> {
    const file = join(this.#home, 'jobs.json')
    const { content, setAside } = await loadJobs(file)
    if (setAside !== undefined) return [`jobs.json is torn: ${setAside.reason}`]
    const jobs = new Map(content.jobs.map((job) => [job.id, job]))
    const wrong: string[] = []
    for (const id of this.promises.accepted) {
      const job = jobs.get(id)
      if (job === undefined) wrong.push(`the acknowledged job ${id} is lost`)
      else wrong.push(...(await this.#ofJob(job)))
    }
    return [...wrong, ...(await this.#ofResults(jobs))]
  }

  async #ofJob(job: ExportJob): Promise<string[]> {
    const { id, state, file, error, interrupted } = job
    const { cancelled, completed } = this.promises
    const graph = await readGraphFile(join(this.#home, 'jobs', `${id}.json`))
    const wrong: string[] = []
    if (!graph.ok) wrong.push(`the graph of ${id} is lost: ${graph.error.code}`)
    if (cancelled.has(id) && state !== 'cancelled') wrong.push(`${id} was cancelled and is ${state}`)
    if (completed.has(id) && state !== 'completed') wrong.push(`${id} was completed and is ${state}`)
    if (state === 'failed' && !interrupted) wrong.push(`${id} has failed: ${error?.message}`)
    if (state !== 'completed') return wrong
    completed.add(id)
    for (const place of [file ?? 'nowhere', ...(job.copy === null ? [] : [job.copy])]) {
      const size = await sizeOf(place)
      if (size !== job.file_size) wrong.push(`${place} has ${size} bytes instead of ${job.file_size}`)
    }
    return wrong
  }

  /** Whatever stands under a result's name is whole. */
  async #ofResults(jobs: ReadonlyMap<string, ExportJob>): Promise<string[]> {
    const folder = join(this.#home, 'exports')
    const wrong: string[] = []
    for (const name of await readdir(folder).catch(() => [])) {
      if (name.startsWith('.') || this.#whole.has(name)) continue
      this.#whole.add(name)
      if (!jobs.has(basename(name).replace(/\..*$/, ''))) wrong.push(`nobody knows the result ${name}`)
      const facts = await readMedia(this.#python, join(folder, name), { all: true }).catch((error: unknown) => error)
      if (facts instanceof Error) wrong.push(`the result ${name} is not whole: ${facts.message}`)
    }
    return wrong
  }
}

async function sizeOf(place: string): Promise<number | undefined> {
  const about = await stat(place).catch(() => undefined)
  if (about?.isDirectory() !== true) return about?.size
  const sizes = await Promise.all((await readdir(place)).map(async (name) => (await stat(join(place, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
