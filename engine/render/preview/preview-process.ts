/** One Python with Manim imported that waits for a stretch of a scene, draws it, and ends. */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Duplex, type Readable } from 'node:stream'
import { execa } from 'execa'
import type { RenderError } from '../../api/contract/render-error.ts'
import { refusedExpression } from '../check-in-python.ts'
import { driverEnvironment, readLines, readText, type DriverEnd } from '../driver-process.ts'
import { explainCrash, explainLimit, explainPythonError } from '../explain-error.ts'
import type { PythonError } from '../driver-report.ts'
import type { Drawing, Stretch, StretchEnd, StretchListener } from './frame-source.ts'
import { readPreviewReport, type PreviewReport } from './preview-report.ts'
import { readPictures } from './read-pictures.ts'

/** A supervisor whose lifeline is cut kills at once; after this many milliseconds it is killed itself. */
const STOP_PATIENCE = 1000
const LOG_TAIL = 20_000

/** What is needed to start one. */
export interface ProcessOptions {
  python: string
  /** Where its private folder is made. */
  workFolder: string
  /** JSON of `watchedLimits`. */
  limits: string
  onReady: () => void
  /** It has ended; with an error where nobody had given it a stretch yet. */
  onEnd: (error: RenderError | undefined) => void
}

interface Child {
  lifeline: Readable
  task: Duplex
  kill: () => void
}

/** See the head of this file. */
export class PreviewProcess implements Drawing {
  readonly #options: ProcessOptions
  readonly #ended: Promise<void>
  #child: Child | undefined
  #folder = ''
  #ready = false
  #worker: number | undefined
  #stopped = false
  #stretch: Stretch | undefined
  #listener: StretchListener | undefined
  #log = ''
  #pythonError: PythonError | undefined
  #reason: StretchEnd | undefined
  #exit: { code: number | null; signal: string | null } | undefined

  constructor(options: ProcessOptions) {
    this.#options = options
    this.#ended = this.#run()
  }

  /** Whether Manim is imported. */
  get ready(): boolean {
    return this.#ready
  }

  /** Whether it was told to end. */
  get stopped(): boolean {
    return this.#stopped
  }

  /** Settles when the process is gone and its folder removed; never rejects. */
  get ended(): Promise<void> {
    return this.#ended
  }

  /** Gives it what it is there for, once. */
  draw(stretch: Stretch, listener: StretchListener): Drawing {
    this.#stretch = stretch
    this.#listener = listener
    this.#child?.task.end(`${JSON.stringify(taskOf(stretch, this.#folder))}\n`)
    return this
  }

  stop(): void {
    if (this.#stopped) return
    this.#stopped = true
    this.#listener = undefined
    this.#cut()
  }

  async #run(): Promise<void> {
    const { python, workFolder, limits, onEnd } = this.#options
    let end: DriverEnd | undefined
    try {
      this.#folder = await mkdtemp(join(workFolder, `manim-nodes-preview-${process.pid}-`))
      if (!this.#stopped) end = await this.#start(python, limits)
    } catch (error) {
      end = { exitCode: undefined, signal: undefined, spawnError: error as Error, log: '' }
    }
    if (this.#folder !== '')
      await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
    const failed = end === undefined || this.#stopped ? undefined : this.#explain(end)
    const idle = this.#stretch === undefined
    if (failed !== undefined) this.#tellEnd(failed)
    onEnd(idle && failed?.kind === 'failed' ? failed.error : undefined)
  }

  async #start(python: string, limits: string): Promise<DriverEnd> {
    // 3 reports, 4 the lifeline: everything ends when our end is closed, however we die; 5 frames; 6 the task.
    const pipes = ['--report', '3', '--lifeline', '4', '--frames', '5', '--task', '6']
    const child = execa(python, ['-m', 'manim_nodes.preview', this.#folder, '--limits', limits, ...pipes], {
      cwd: this.#folder,
      env: driverEnvironment(process.env),
      extendEnv: false,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
      buffer: false,
      reject: false,
      killDescendants: true,
      encoding: 'utf8',
    })
    const [, , , , lifeline, frames, task] = child.stdio
    if (!(task instanceof Duplex)) throw new Error('the pipe of the task cannot be written to')
    this.#child = { lifeline, task, kill: () => child.kill('SIGKILL') }
    const keep = (text: string) => void (this.#log = (this.#log + text).slice(-LOG_TAIL))
    readText(child.stdout, keep)
    readText(child.stderr, keep)
    readLines(child.stdio[3], (line) => {
      const report = readPreviewReport(line)
      if (report !== undefined) this.#take(report)
    })
    for (const pipe of [lifeline, task]) {
      pipe.on('error', () => undefined)
      pipe.resume()
    }
    readPictures(frames, (message) => {
      if (message.kind === 'picture') this.#listener?.picture(message.index, message.repeat, message.picture)
      else this.#tellEnd(message.whole ? { kind: 'scene', frames: message.frames } : { kind: 'drawn' })
    })
    if (this.#stopped) this.#cut()
    const result = await child
    this.#worker = undefined
    const spawnError =
      result.exitCode === undefined && result.signal === undefined ? (result.cause as Error) : undefined
    return { exitCode: result.exitCode, signal: result.signal, spawnError, log: this.#log }
  }

  #cut(): void {
    const child = this.#child
    if (child === undefined) return
    // The supervisor ends whatever the scene has started; on a busy machine its turn may come late.
    if (this.#worker !== undefined) kill(this.#worker)
    child.lifeline.destroy()
    const timer = setTimeout(() => child.kill(), STOP_PATIENCE)
    void this.#ended.then(() => clearTimeout(timer))
  }

  #take(report: PreviewReport): void {
    if (this.#stopped) return
    switch (report.event) {
      case 'ready':
        this.#ready = true
        this.#worker = report.pid
        this.#options.onReady()
        break
      case 'started':
        this.#listener?.started(report.plan)
        break
      case 'play':
        this.#listener?.play(report)
        break
      case 'played':
        this.#listener?.played(report)
        break
      case 'warning':
        this.#listener?.warning(report.message, report.at)
        break
      case 'refused':
        this.#reason = { kind: 'refused', problems: this.#refusals(report.checks) }
        break
      case 'error':
        this.#pythonError = report
        break
      case 'stopped':
        this.#reason = { kind: 'failed', error: explainLimit(report.reason, report.limit) }
        break
      case 'ended':
        this.#worker = undefined
        this.#exit = report
        break
      default:
    }
  }

  #refusals(refused: Extract<PreviewReport, { event: 'refused' }>['checks']) {
    return refused.flatMap(({ check, problems }) => {
      const place = this.#stretch?.scene.checks.checks[check]
      return place === undefined ? [] : problems.map((problem) => refusedExpression(place, problem))
    })
  }

  /** Why it ended without having said that all is drawn. */
  #explain(end: DriverEnd): StretchEnd {
    if (this.#reason !== undefined) return this.#reason
    const code = this.#stretch?.scene.code ?? { code: '', className: '', baseClass: '', sourceMap: [] }
    const error =
      this.#pythonError === undefined ? explainCrash(end, this.#exit) : explainPythonError(this.#pythonError, code)
    return { kind: 'failed', error }
  }

  #tellEnd(end: StretchEnd): void {
    const listener = this.#listener
    this.#listener = undefined
    listener?.end(end)
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

/** The task as `resources/python/manim_nodes/preview/task.py` reads it. */
function taskOf({ scene, first, last, digestFile }: Stretch, folder: string) {
  const { context, checks } = scene.checks
  return {
    code: scene.code.code,
    first,
    last: Number.isFinite(last) ? last : null,
    checks: checks.length === 0 ? [] : [context, ...checks.map(({ request }) => request)],
    scene: scene.code.className,
    width: scene.picture.width,
    height: scene.picture.height,
    frame_rate: scene.picture.frameRate,
    seed: scene.seed,
    working_directory: scene.folder ?? folder,
    search_paths: scene.searchPaths,
    equations: scene.equations ?? null,
    digest: digestFile ?? null,
  }
}
