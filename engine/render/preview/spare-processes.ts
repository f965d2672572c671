/** Keeps Python processes ready in which Manim is imported, so that no preview waits for that. */
import { mkdir } from 'node:fs/promises'
import type { RenderError } from '../../api/contract/render-error.ts'
import { removeLeftovers } from '../output-place.ts'
import type { Drawing, FrameSource, Stretch, StretchListener } from './frame-source.ts'
import { PreviewProcess } from './preview-process.ts'

/** One draws from the playhead on, one what lies before. */
const spares = 2
/** Milliseconds after which a process that was taken is replaced: starting another one would slow its first frame. */
const refillDelay = 150

/** See `SpareProcesses`. */
export interface SpareOptions {
  workFolder: string
  /** JSON of `watchedLimits`, as it is now. */
  limits: () => string
  /** A process has become ready, or cannot. */
  onChange: () => void
}

/** See the head of this file. They are started one after the other. */
export class SpareProcesses implements FrameSource {
  readonly #options: SpareOptions
  readonly #all = new Set<PreviewProcess>()
  #waiting: PreviewProcess[] = []
  #python: string | undefined
  #limits = ''
  #failure: RenderError | undefined
  #folder: Promise<void> | undefined
  #refill: NodeJS.Timeout | undefined
  #closed = false

  constructor(options: SpareOptions) {
    this.#options = options
  }

  get ready(): boolean {
    return this.#waiting.some((one) => one.ready)
  }

  get failure(): RenderError | undefined {
    return this.#failure
  }

  prepare(python: string): void {
    const limits = this.#options.limits()
    if (python !== this.#python || limits !== this.#limits) {
      for (const one of this.#waiting) one.stop()
      this.#waiting = []
      this.#python = python
      this.#limits = limits
    }
    this.#failure = undefined
    this.#start()
  }

  draw(stretch: Stretch, listener: StretchListener): Drawing {
    const at = this.#waiting.findIndex((one) => one.ready)
    const [taken] = at < 0 ? [] : this.#waiting.splice(at, 1)
    if (taken === undefined) throw new Error('no process is ready')
    clearTimeout(this.#refill)
    this.#refill = setTimeout(() => this.#start(), refillDelay)
    return taken.draw(stretch, listener)
  }

  async settled(): Promise<void> {
    await Promise.all([...this.#all].filter(({ stopped }) => stopped).map(({ ended }) => ended))
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#refill)
    for (const one of this.#all) one.stop()
    await this.settled()
  }

  #start(): void {
    this.#folder ??= makeFolder(this.#options.workFolder)
    void this.#folder.then(() => this.#startNext())
  }

  #startNext(): void {
    const { workFolder, onChange } = this.#options
    const python = this.#python
    if (this.#closed || python === undefined || this.#failure !== undefined) return
    if (this.#waiting.length >= spares || this.#waiting.some((one) => !one.ready)) return
    const one: PreviewProcess = new PreviewProcess({
      python,
      workFolder,
      limits: this.#limits,
      onReady: () => {
        this.#startNext()
        onChange()
      },
      onEnd: (error) => {
        this.#all.delete(one)
        if (!this.#waiting.includes(one)) return
        this.#waiting = this.#waiting.filter((other) => other !== one)
        // Another one would end in the same way; the next edit tries again.
        this.#failure = error
        onChange()
      },
    })
    this.#all.add(one)
    this.#waiting.push(one)
  }
}

/** A folder that cannot be made shows in the process that has no place. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => undefined)
  await removeLeftovers(folder, /^manim-nodes-preview-(\d+)-/).catch(() => undefined)
}
