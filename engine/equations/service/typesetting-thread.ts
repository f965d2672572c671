import { Worker } from 'node:worker_threads'
import type { EquationSource } from '../equations.ts'
import { EquationError, EquationTimeoutError } from '../errors.ts'
import type { EquationOutcome } from './protocol.ts'

/** An equation that waits for its turn. */
interface Job {
  source: EquationSource
  /** Whether anybody still wants it. */
  wanted: () => boolean
  done: (outcome: EquationOutcome) => void
}

/** How the thread is kept in bounds. */
export interface ThreadLimits {
  /** Seconds for one equation. */
  time: number
  /** Seconds without work after which the thread ends; the next equation starts another. */
  idle: number
  /** Megabytes of JavaScript's own memory. */
  memory: number
}

/**
 * Typesets in a thread of its own, one equation after the other. A thread that takes too long over one is ended, and so
 * is one that nobody needs; either way the next equation finds a fresh one.
 */
export class TypesettingThread {
  readonly #limits: ThreadLimits
  readonly #queue: Job[] = []
  #worker: Worker | undefined
  #current: Job | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(limits: ThreadLimits) {
    this.#limits = limits
  }

  /** Typesets an equation when those before it are done; one that is no longer wanted by then is left out. */
  typeset(source: EquationSource, wanted: () => boolean = () => true): Promise<EquationOutcome> {
    return new Promise((done) => {
      this.#queue.push({ source, wanted, done })
      this.#next()
    })
  }

  /** Starts the thread before it is needed. */
  warm(): void {
    this.#worker ??= this.#start()
    this.#rest()
  }

  /** Ends the thread; what still waits is refused. */
  async close(): Promise<void> {
    for (const job of this.#queue.splice(0)) job.done(refusal())
    this.#finish(refusal())
    await this.#stop()
  }

  #next(): void {
    if (this.#current) return
    const job = this.#queue.shift()
    if (!job) return this.#rest()
    if (!job.wanted()) {
      job.done(refusal())
      return this.#next()
    }
    this.#current = job
    this.#worker ??= this.#start()
    this.#wait(this.#limits.time, () => this.#fail(new EquationTimeoutError(this.#limits.time)))
    this.#worker.ref()
    this.#worker.postMessage(job.source)
  }

  #start(): Worker {
    // the compiled engine has .js files where the source has .ts
    const file = import.meta.url.endsWith('.ts')
      ? new URL('./typesetting-worker.ts', import.meta.url)
      : new URL('./typesetting-worker.js', import.meta.url)
    const worker = new Worker(file, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
      // flags of this process may not be for a thread
      execArgv: [],
    })
    worker.on('message', (outcome: EquationOutcome) => this.#worker === worker && this.#finish(outcome))
    worker.on('error', (error: Error) => this.#worker === worker && this.#fail(error))
    worker.on('exit', () => {
      if (this.#worker === worker) this.#fail(new EquationError('The typesetter ended unexpectedly'))
    })
    // only work keeps the process alive
    worker.unref()
    return worker
  }

  #finish(outcome: EquationOutcome): void {
    clearTimeout(this.#timer)
    this.#worker?.unref()
    const job = this.#current
    this.#current = undefined
    job?.done(outcome)
    this.#next()
  }

  /** Gives the equation at hand up, and the thread with it. */
  #fail(error: Error & { code?: string }): void {
    void this.#stop()
    const shown =
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new EquationError('The equation needs too much memory') : error
    this.#finish({ error: { name: shown.name, message: shown.message } })
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#timer)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #rest(): void {
    if (!this.#current) this.#wait(this.#limits.idle, () => void this.#stop())
  }

  #wait(seconds: number, then: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(then, seconds * 1000)
    this.#timer.unref()
  }
}

function refusal(): EquationOutcome {
  const { name, message } = new EquationError('The typesetter was closed')
  return { error: { name, message } }
}
