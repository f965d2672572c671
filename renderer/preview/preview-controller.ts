/** Keeps a tab's preview in step with its document: sends what changed, takes frames, plays them. */
import type { EngineClient } from '../../engine/api/contract/client.ts'
import { EngineError } from '../../engine/api/contract/errors.ts'
import type { PreviewFrame } from '../../engine/api/contract/frame-message.ts'
import type { EventData } from '../../engine/api/contract/methods.ts'
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import type { Tab } from '../workspace/tab.ts'
import { FrameCache, type FrameRange } from './frame-cache.ts'
import { frameAt, Player, screenTicks, type Ticks } from './player.ts'
import { previewPicture, sceneKey } from './scene-key.ts'

/** See the head of this file. One for each open tab. */
export class PreviewController {
  readonly #engine: EngineClient
  readonly #tab: Tab
  readonly #catalogue: Catalogue
  readonly #frames = new FrameCache()
  readonly #player: Player
  readonly #ends: (() => void)[] = []
  #session: Promise<string> | undefined
  #sessionId: string | undefined
  #closed = false
  #request = -1
  /** Frames a second of what is drawn now. */
  #rate = 15
  /** Request of the problems in the store. */
  #problemsOf = -1
  /** Only one update is under way at a time: what changes meanwhile goes with the next, so that edits never queue up. */
  #sending = false
  #wanted = false
  /** Frames that were asked for and have not come. */
  readonly #asked = new Set<number>()
  #lastAsked = -1

  constructor(engine: EngineClient, tab: Tab, catalogue: Catalogue, ticks: Ticks = screenTicks) {
    this.#engine = engine
    this.#tab = tab
    this.#catalogue = catalogue
    const film = {
      duration: () => this.duration,
      rate: () => this.#rate,
      has: (index: number) => this.#frames.get(this.#within(index)) !== undefined,
      want: (first: number, count: number) => this.#want(first, count),
      isComing: () => this.#isComing(),
      show: () => this.#show(),
    }
    this.#player = new Player(tab.preview, film, ticks)
  }

  /** Begins: renders what is there, and from now on each change. */
  start(): void {
    const { document, preview } = this.#tab
    this.#ends.push(
      document.subscribe(
        (now, before) => now.revision !== before.revision && preview.getState().automatic && this.refresh(),
      ),
      preview.subscribe((now, before) => {
        if (now.quality !== before.quality) this.refresh()
        if (now.automatic && !before.automatic && now.sent !== document.getState().revision) this.refresh()
        if (now.speed !== before.speed) this.#player.goOn()
      }),
      this.#engine.onState((state) => state === 'open' && this.#reopen()),
      this.#engine.onFrame((frame) => this.#take(frame)),
      this.#engine.on('preview.state', (render) => this.#isOurs(render) && this.#hear(render)),
      this.#engine.on('preview.timeline', (timeline) => this.#isOurs(timeline) && this.#place(timeline)),
      this.#engine.on('preview.problems', (told) => {
        if (!this.#isOurs(told)) return
        this.#problemsOf = told.request
        preview.setState({ problems: told.problems })
      }),
    )
    this.refresh()
  }

  /** Ends the session. */
  close(): void {
    this.#closed = true
    this.pause()
    for (const end of this.#ends) end()
    void this.#session?.then((id) => this.#engine.request('preview.close', { session: id })).catch(() => undefined)
  }

  /** Renders the document as it is now. */
  refresh(): void {
    this.#wanted = true
    if (!this.#sending) void this.#send()
  }

  /** Ends the render; frames made so far stay. */
  stop(): void {
    void this.#session?.then((session) => this.#engine.request('preview.stop', { session })).catch(() => undefined)
  }

  /** Moves the playhead, in seconds. */
  seek(at: number): void {
    const { timeline } = this.#tab.preview.getState()
    const end = timeline?.complete && timeline.request === this.#request ? timeline.duration : Infinity
    this.#tab.preview.setState({ at: Math.min(Math.max(0, at), end) })
    this.#player.goOn()
    this.#show()
  }

  /** Moves the playhead by frames. */
  step(frames: number): void {
    this.pause()
    this.seek((frameAt(this.#tab.preview.getState().at, this.#rate) + frames) / this.#rate)
  }

  /** To the picture at the end. */
  last(): void {
    this.pause()
    this.seek(Math.max(0, this.duration - 1 / this.#rate))
  }

  play(): void {
    if (this.duration > 0) this.#player.play()
  }

  pause(): void {
    this.#player.pause()
  }

  toggle(): void {
    if (this.#tab.preview.getState().playing) this.pause()
    else this.play()
  }

  /** Seconds, as far as it is known. */
  get duration(): number {
    return this.#tab.preview.getState().timeline?.duration ?? 0
  }

  /** Frames a second. */
  get rate(): number {
    return this.#rate
  }

  /** Events may come before the answer to the update that they belong to; those of an older one come too late. */
  #isOurs({ session, request }: { session: string; request: number }): boolean {
    return session === this.#sessionId && request >= this.#request
  }

  #hear(render: EventData<'preview.state'>): void {
    const { preview } = this.#tab
    const ends = render.state !== 'preparing' && render.state !== 'rendering'
    // It had nothing to say: what an older one found out no longer holds.
    if (ends && render.state !== 'stopped' && this.#problemsOf < render.request) preview.setState({ problems: [] })
    const ready: readonly FrameRange[] =
      render.state === 'complete' ? [[0, render.frames_total]] : this.#frames.ranges()
    preview.setState({ render, ready })
  }

  #place(timeline: EventData<'preview.timeline'>): void {
    const { at } = this.#tab.preview.getState()
    this.#tab.preview.setState({ timeline })
    if (timeline.complete && at > timeline.duration) this.#tab.preview.setState({ at: timeline.duration })
    this.#showIfThere()
  }

  #reopen(): void {
    this.#session = undefined
    this.#forgetAsked()
    this.refresh()
  }

  #forgetAsked(): void {
    this.#asked.clear()
    this.#lastAsked = -1
  }

  async #send(): Promise<void> {
    this.#sending = true
    try {
      while (this.#wanted && !this.#closed) {
        this.#wanted = false
        await this.#update()
      }
    } finally {
      this.#sending = false
    }
  }

  async #update(): Promise<void> {
    const { preview } = this.#tab
    try {
      await this.#sendOnce().catch((error: unknown) => {
        if (!(error instanceof EngineError) || error.code !== 'NOT_FOUND') throw error
        // The engine no longer knows the session: a new one does.
        this.#session = undefined
        return this.#sendOnce()
      })
      if (preview.getState().fault !== undefined) preview.setState({ fault: undefined })
    } catch (error) {
      // A lost connection is shown elsewhere; when it is back everything is sent again.
      if (error instanceof EngineError && error.code === 'CONNECTION_LOST') return
      preview.setState({ fault: error instanceof Error ? error.message : String(error) })
    }
  }

  async #sendOnce(): Promise<void> {
    const { document, revision } = this.#tab.document.getState()
    const { at, quality } = this.#tab.preview.getState()
    this.#session ??= this.#openSession()
    const session = await this.#session
    const { view: _view, ...content } = document
    const scene = sceneKey(document, quality, this.#catalogue)
    const answer = await this.#engine.request('preview.update', { session, revision, document: content, at, quality })
    this.#request = answer.request
    this.#forgetAsked()
    if (scene !== undefined) {
      this.#frames.use(scene)
      this.#rate = previewPicture(document, quality).frameRate
    }
    this.#tab.preview.setState({ sent: revision, ready: this.#frames.ranges() })
    this.#showIfThere()
  }

  #openSession(): Promise<string> {
    const { source } = this.#tab
    const project = source && 'project' in source ? { project: source.project } : {}
    const opening = this.#engine.request('preview.open', project).then(({ session }) => {
      this.#sessionId = session
      return session
    })
    opening.catch(() => {
      if (this.#session === opening) this.#session = undefined
    })
    return opening
  }

  #take(frame: PreviewFrame): void {
    if (frame.request !== this.#request) return
    this.#asked.delete(frame.index)
    const index = this.#index()
    this.#frames.add(frame, index)
    if (frame.index === index) this.#tab.preview.setState({ picture: frame, drawnAt: Date.now() })
  }

  #index(): number {
    return this.#within(frameAt(this.#tab.preview.getState().at, this.#rate))
  }

  /** After the end the last frame is shown. */
  #within(index: number): number {
    const { timeline, render } = this.#tab.preview.getState()
    if (timeline?.complete !== true || timeline.request !== this.#request) return index
    const told = render?.request === this.#request ? render.frames_total : 0
    const total = told > 0 ? told : Math.round(timeline.duration * this.#rate)
    return Math.min(index, Math.max(0, total - 1))
  }

  #showIfThere(): boolean {
    const { picture: shown } = this.#tab.preview.getState()
    const picture = this.#frames.get(this.#index())
    if (picture && picture !== shown) this.#tab.preview.setState({ picture })
    return picture !== undefined
  }

  /** Shows the frame under the playhead; where it is not there, as soon as it comes. */
  #show(): void {
    if (!this.#showIfThere()) this.#want(this.#index(), 1)
  }

  /** Asks for a frame, and for those after it where they only have to be fetched. */
  #want(first: number, count: number): void {
    const { render } = this.#tab.preview.getState()
    if (render?.state === 'complete' && render.request === this.#request) {
      for (let index = first; index < first + count; index++) this.#ask(this.#within(index), this.#asked.has(index))
    } else this.#ask(this.#within(first), this.#lastAsked === first)
  }

  #ask(index: number, isAsked: boolean): void {
    const session = this.#session
    if (isAsked || !session || this.#frames.get(index)) return
    this.#lastAsked = index
    this.#asked.add(index)
    // The frame comes by itself: before the answer, or when it is drawn.
    session
      .then((id) => this.#engine.request('preview.seek', { session: id, at: index / this.#rate }))
      .catch(() => this.#asked.delete(index))
  }

  #isComing(): boolean {
    const state = this.#tab.preview.getState().render?.state
    return state !== 'failed' && state !== 'stopped' && state !== 'invalid'
  }
}
