/** `/ws/preview`: renders for outside clients, over the engine's own preview sessions. */
import { randomUUID } from 'node:crypto'
import type { JsonRecord } from '../../graph/json.ts'
import { EngineError, toErrorBody } from '../contract/errors.ts'
import type { PreviewFrame } from '../contract/frame-message.ts'
import type { Channel } from '../contract/messages.ts'
import type { EventData, EventName } from '../contract/methods.ts'
import type { PreviewQuality } from '../contract/preview.ts'
import type { Connection, Engine } from '../engine.ts'
import type { HostLog } from '../session-log.ts'
import { UnsafeJson } from '../session-request.ts'
import { readPreviewGraph } from './preview-graph.ts'
import { type PreviewAnswer, readPreviewRequest } from './preview-messages.ts'
import { writePicture } from './preview-pictures.ts'
import { PreviewRender } from './preview-render.ts'

/** What previews for outside clients need of their host. */
export interface PreviewHost {
  engine: Engine
  /** Folder in which pictures are kept, one folder a session. */
  previews: string
  log?: HostLog | undefined
}

let count = 0

/**
 * Serves one outside client until it goes; it has a session of its own. Its messages are read while it renders: a newer
 * render supersedes the one before at once, and so does `cancel`.
 */
export function servePreview(channel: Channel, host: PreviewHost): void {
  const client = new PreviewClient(channel, host)
  channel.onMessage((message) => client.receive(message))
}

/** To the engine it is one client among others. */
class PreviewClient implements Connection {
  readonly id = `preview-${++count}`
  readonly #channel: Channel
  readonly #host: PreviewHost
  #session: Promise<string> | undefined
  #revision = 0
  #render: PreviewRender | undefined
  #writing: Promise<unknown> = Promise.resolve()

  constructor(channel: Channel, host: PreviewHost) {
    this.#channel = channel
    this.#host = host
    channel.onClose(() => void this.#leave())
  }

  get backlog(): number {
    return this.#channel.backlog + (this.#render?.unwritten ?? 0)
  }

  onClose(listener: () => void): void {
    this.#channel.onClose(listener)
  }

  sendFrame(frame: PreviewFrame): void {
    this.#render?.frame(frame)
  }

  emit<E extends EventName>(event: E, data: EventData<E>): void {
    const about = data as { revision?: number }
    const render = this.#render
    // Of renders that are over, the engine may have something more to say.
    if (render === undefined || about.revision !== render.revision) return
    if (event === 'preview.state') render.state(data as EventData<'preview.state'>)
    if (event === 'preview.timeline') render.timeline(data as EventData<'preview.timeline'>)
    if (event === 'preview.problems') render.problems(data as EventData<'preview.problems'>)
  }

  receive(message: string | Uint8Array): void {
    try {
      const request = readPreviewRequest(message)
      if (request.type === 'render') this.#start(request.graph as JsonRecord, request.quality)
      else void this.#cancel()
    } catch (error) {
      this.#send({ type: 'error', message: this.#sentenceFor(error), node_id: null, traceback: null })
    }
  }

  #start(graph: JsonRecord, quality: PreviewQuality): void {
    const document = readPreviewGraph(graph)
    this.#render?.end()
    const revision = ++this.#revision
    const session = (this.#session ??= this.#open())
    const render = new PreviewRender(revision, {
      send: (answer) => this.#send(answer),
      write: async (frame) => this.#write(await session, frame),
      seek: async (at) => this.#host.engine.handlers['preview.seek']({ session: await session, at }, this),
    })
    this.#render = render
    this.#send({ type: 'status', message: 'Reading the graph.', progress: 0 })
    void this.#ask(render, session, { revision, document, at: 0, quality })
  }

  async #ask(
    render: PreviewRender,
    opening: Promise<string>,
    update: { revision: number; document: ReturnType<typeof readPreviewGraph>; at: number; quality: PreviewQuality },
  ): Promise<void> {
    try {
      const session = await opening
      if (this.#render !== render) return
      const { request, problems } = await this.#host.engine.handlers['preview.update']({ session, ...update }, this)
      render.answered(request, problems)
    } catch (error) {
      const [node] = error instanceof EngineError ? nodesOf(error) : []
      render.fail(this.#sentenceFor(error), node)
    }
  }

  async #cancel(): Promise<void> {
    const render = this.#render
    this.#render = undefined
    render?.end()
    this.#send({ type: 'status', message: render === undefined ? 'Nothing is rendered.' : 'Cancelled.', progress: 0 })
    if (render !== undefined) await this.#tell('preview.stop')
  }

  async #leave(): Promise<void> {
    this.#render?.end()
    this.#render = undefined
    await this.#tell('preview.close')
  }

  async #open(): Promise<string> {
    try {
      return (await this.#host.engine.handlers['preview.open']({}, this)).session
    } catch (error) {
      this.#session = undefined
      throw error
    }
  }

  async #tell(method: 'preview.stop' | 'preview.close'): Promise<void> {
    try {
      const session = await this.#session
      if (session !== undefined) await this.#host.engine.handlers[method]({ session }, this)
    } catch (error) {
      // The engine closes the sessions of a client that has gone by itself.
      if (!(error instanceof EngineError && error.code === 'NOT_FOUND')) this.#sentenceFor(error)
    }
  }

  /** One after the other, so that a picture of a render that is over never replaces one of the next. */
  #write(session: string, frame: PreviewFrame): Promise<string> {
    const written = this.#writing.then(() => writePicture(this.#host.previews, session, frame))
    this.#writing = written.catch(() => undefined)
    return written
  }

  #send(answer: PreviewAnswer): void {
    this.#channel.send(JSON.stringify(answer))
  }

  /** What the client is told; the log has the whole. */
  #sentenceFor(error: unknown): string {
    const told = error instanceof UnsafeJson ? error.reason : error
    const body = toErrorBody(told, randomUUID())
    const details = { request_id: body.request_id, client: this.id, err: error }
    if (told instanceof EngineError) this.#host.log?.warn(details, body.error)
    else this.#host.log?.error(details, 'A preview failed inside the engine.')
    return body.error
  }
}

/** The nodes that an error's problems name. */
function nodesOf({ details: { problems } }: EngineError): string[] {
  if (!Array.isArray(problems)) return []
  return problems.flatMap((problem: unknown) => {
    const node = typeof problem === 'object' && problem !== null && 'node' in problem ? problem.node : undefined
    return typeof node === 'string' ? [node] : []
  })
}
