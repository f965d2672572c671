/** The preview of one graph that is being edited, for one client. */
import { setImmediate } from 'node:timers/promises'
import type { PreviewQuality } from '../../api/contract/preview.ts'
import type { RenderError } from '../../api/contract/render-error.ts'
import type { GraphDocument } from '../../graph/document.ts'
import type { Problem } from '../../graph/problem.ts'
import { renderError } from '../explain-error.ts'
import { ManimNotFound } from '../find-manim.ts'
import { frameAt } from '../render-frame.ts'
import type { RenderTools } from '../render-tools.ts'
import type { EquationMode } from '../typesetter.ts'
import type { FrameSource, PreviewScene } from './frame-source.ts'
import { FrameOutbox } from './frame-outbox.ts'
import type { KeptRenders } from './kept-renders.ts'
import { draftScene, sceneKey, type DraftOptions, type SceneDraft } from './prepare-preview.ts'
import type { PreviewLimits } from './preview-limits.ts'
import { PreviewNews, type About } from './preview-news.ts'
import { PreviewRender, type Wish } from './preview-render.ts'
import type { PreviewSink } from './preview-sink.ts'
import type { Client } from './turns.ts'

/** A state of the graph to be drawn. */
export interface PreviewUpdate {
  revision: number
  document: GraphDocument
  /** Seconds of the playhead. */
  at: number
  quality: PreviewQuality
}

/** What sessions share. */
export interface SessionTools {
  tools: RenderTools
  source: FrameSource
  kept: KeptRenders
  limits: () => PreviewLimits
  isTrusted: DraftOptions['isTrusted']
  /** Another number each time. */
  nextRequest: () => number
  /** Someone may want a process, or one is free. */
  onTurn: () => void
  /** A preview is complete; the picture under its playhead. */
  onPicture: (picture: Uint8Array) => void
  log: (message: string) => void
}

/** How many scenes a session goes back to without drawing them again. */
const mostKept = 12
/** These come again with the same scene, and take long. */
const lasting = new Set<RenderError['reason']>(['timeout', 'memory', 'cpu', 'processes', 'file_size'])

const nothing = { frames_done: 0, frames_total: 0, error: null }

/** See the head of this file. */
export class Session implements Client {
  readonly id: string
  served = 0
  readonly #shared: SessionTools
  readonly #folder: string | undefined
  readonly #outbox: FrameOutbox
  readonly #news: PreviewNews
  readonly #sink: PreviewSink
  readonly #renders = new Map<string, PreviewRender>()
  #current: PreviewRender | undefined
  #at = 0
  /** Counts updates and the end: what an older one still does is of no interest. */
  #turn = 0
  #draft: string | undefined
  /** An update that is not being drawn yet. */
  #coming: About | undefined

  constructor(id: string, folder: string | undefined, sink: PreviewSink, shared: SessionTools) {
    this.id = id
    this.#folder = folder
    this.#sink = sink
    this.#shared = shared
    this.#outbox = new FrameOutbox(sink, (index) => this.#send(index))
    this.#news = new PreviewNews(sink)
  }

  get running(): number {
    return this.#current?.running ?? 0
  }

  /** Answers with what is wrong with the graph, and then draws it. */
  async update({ revision, document, at, quality }: PreviewUpdate): Promise<{
    revision: number
    request: number
    problems: Problem[]
  }> {
    const turn = ++this.#turn
    const { tools, nextRequest, isTrusted } = this.#shared
    const about = { revision, request: nextRequest() }
    const catalogue = await tools.catalogue()
    const options = { quality, folder: this.#folder, ...(isTrusted === undefined ? {} : { isTrusted }) }
    const { problems, draft } = draftScene(document, catalogue, options)
    if (turn === this.#turn) {
      this.#at = at
      const key = draft && sceneKey(draft)
      if (key === undefined || key !== this.#draft) this.#leave()
      this.#draft = key
      this.#coming = about
      void this.#go(turn, about, draft, document.settings.equations)
    }
    return { ...about, problems }
  }

  /** The playhead was moved. */
  seek(at: number): void {
    this.#at = at
    const render = this.#current
    if (render === undefined) return
    this.#shared.kept.touch(render)
    render.seek(frameAt(at, render.scene.picture.frameRate))
    this.#send(render.wanted)
    this.#shared.onTurn()
  }

  /** Ends what is being drawn. */
  stop(): void {
    this.#turn++
    this.#draft = undefined
    this.#outbox.clear()
    this.#current?.halt()
    this.#news.tell()
    if (this.#coming !== undefined) this.#sink.state({ ...this.#coming, ...nothing, state: 'stopped' })
    this.#coming = undefined
    this.#shared.onTurn()
  }

  /** Ends everything and forgets every frame. */
  close(): void {
    this.#turn++
    this.#leave()
    for (const render of this.#renders.values()) this.#shared.kept.remove(render)
    this.#renders.clear()
  }

  wish(): Wish | undefined {
    return this.#current?.next()
  }

  begin(wish: Wish): void {
    const { source, limits } = this.#shared
    this.#current?.begin(source, wish, limits().seconds)
  }

  giveWay(): boolean {
    return this.#current?.giveWay() ?? false
  }

  fail(error: RenderError): void {
    this.#current?.fail(error)
  }

  #leave(): void {
    this.#current?.halt()
    this.#current = undefined
    this.#outbox.clear()
    this.#news.follow(undefined)
    this.#shared.onTurn()
  }

  async #go(turn: number, about: About, draft: SceneDraft | undefined, mode: EquationMode): Promise<void> {
    // The answer to the update goes first.
    await setImmediate()
    if (turn !== this.#turn) return
    if (draft === undefined) {
      this.#coming = undefined
      this.#sink.state({ ...about, ...nothing, state: 'invalid' })
      return
    }
    try {
      const { tools, source } = this.#shared
      const { python } = await tools.manim()
      const equations = await tools.equations(mode)
      if (turn !== this.#turn) return
      this.#coming = undefined
      source.prepare(python)
      this.#draw(about, { ...draft, python, equations })
    } catch (error) {
      if (turn !== this.#turn) return
      this.#leave()
      this.#draft = undefined
      this.#coming = undefined
      this.#sink.state({ ...about, ...nothing, state: 'failed', error: this.#explain(error) })
    }
  }

  #draw(about: About, scene: PreviewScene): void {
    const key = sceneKey(scene, scene.python, scene.equations === undefined)
    const render = this.#renderFor(key, scene)
    if (render !== this.#current) this.#leave()
    this.#current = render
    render.resume(scene)
    render.seek(frameAt(this.#at, scene.picture.frameRate))
    this.#shared.kept.touch(render)
    this.#outbox.clear()
    this.#news.follow(render, about)
    this.#send(render.wanted)
    this.#shared.onTurn()
  }

  #renderFor(key: string, scene: PreviewScene): PreviewRender {
    const before = this.#renders.get(key)
    this.#renders.delete(key)
    const again = before?.error !== undefined && !lasting.has(before.error.reason)
    if (before !== undefined && !again) {
      this.#renders.set(key, before)
      return before
    }
    if (before !== undefined) this.#shared.kept.remove(before)
    const render: PreviewRender = new PreviewRender(scene, {
      made: (indices) => {
        if (render !== this.#current) return
        this.#shared.kept.touch(render)
        this.#outbox.add(indices, render.wanted)
        this.#news.tell()
      },
      changed: (turn) => this.#changed(render, turn),
    })
    this.#renders.set(key, render)
    for (const [oldest, old] of this.#renders) {
      if (this.#renders.size <= mostKept) break
      this.#renders.delete(oldest)
      this.#shared.kept.remove(old)
    }
    return render
  }

  #changed(render: PreviewRender, turn: boolean): void {
    if (render !== this.#current) return
    const { wanted } = render
    this.#news.tell()
    if (!turn) return
    if (render.complete) {
      const picture = render.frames.get(wanted)
      if (picture !== undefined) this.#shared.onPicture(picture.payload)
    }
    this.#shared.onTurn()
  }

  #send(index: number): void {
    const render = this.#current
    const picture = render?.frames.get(index)
    const about = this.#news.about
    if (render === undefined || picture === undefined || about === undefined) return
    const time = index / render.scene.picture.frameRate
    this.#sink.frame({ request: about.request, index, time, encoding: 'jpeg', ...picture })
  }

  #explain(error: unknown): RenderError {
    if (error instanceof ManimNotFound) return renderError('manim', `${error.message} ${error.remedy}`)
    this.#shared.log(`A preview could not be drawn: ${String(error)}`)
    return renderError(
      'manim',
      `The preview cannot be drawn: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
