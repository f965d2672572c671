/** Every preview of this process: many sessions, few Python processes, one budget of memory. */
import { randomUUID } from 'node:crypto'
import type { GraphDocument } from '../../graph/document.ts'
import type { Problem } from '../../graph/problem.ts'
import type { RenderTools } from '../render-tools.ts'
import { KeptRenders } from './kept-renders.ts'
import { LastPictures } from './last-pictures.ts'
import { usualPreviewLimits, watchedLimits, type PreviewLimits } from './preview-limits.ts'
import { Session, type SessionTools } from './preview-session.ts'
import type { PreviewSink } from './preview-sink.ts'
import { SpareProcesses } from './spare-processes.ts'
import { Turns } from './turns.ts'

/** What previews need. */
export interface PreviewsOptions {
  tools: RenderTools
  /** Where the private folders of processes are made. */
  workFolder: string
  /** What previews may use, where it is not the usual; asked for each time. */
  limits?: () => Partial<PreviewLimits>
  /** Where relative file names of a project's scenes begin; undefined: in the private folder of their process. */
  folderOf?: (project: string | undefined) => string | undefined
  /** What stands against running a graph besides its own problems: code of a stranger. */
  isTrusted?: (document: GraphDocument) => Problem[]
  /** The last good picture of a project (JPEG), every few seconds at most. */
  onPicture?: (project: string, picture: Uint8Array) => void
  log?: (message: string) => void
}

/** See the head of this file. */
export class Previews {
  readonly #options: PreviewsOptions
  readonly #source: SpareProcesses
  readonly #turns: Turns
  readonly #pictures: LastPictures
  readonly #shared: Omit<SessionTools, 'onPicture'>
  readonly #sessions = new Set<Session>()
  #requests = 0

  constructor(options: PreviewsOptions) {
    const { tools, workFolder, isTrusted, log = () => undefined, onPicture = () => undefined } = options
    const limits = () => ({ ...usualPreviewLimits, ...options.limits?.() })
    const onTurn = () => this.#turns.give([...this.#sessions])
    this.#options = options
    this.#source = new SpareProcesses({ workFolder, limits: () => watchedLimits(limits()), onChange: onTurn })
    this.#turns = new Turns(this.#source)
    this.#pictures = new LastPictures(onPicture)
    const nextRequest = () => ++this.#requests
    this.#shared = { tools, source: this.#source, kept: new KeptRenders(), limits, isTrusted, nextRequest, onTurn, log }
  }

  /** Opens a preview; its news go to the sink until it is closed. */
  open({ project, sink }: { project?: string | undefined; sink: PreviewSink }): PreviewSession {
    const folder = this.#options.folderOf?.(project)
    const onPicture = (picture: Uint8Array) => {
      if (project !== undefined) this.#pictures.offer(project, picture)
    }
    const session = new Session(randomUUID(), folder, sink, { ...this.#shared, onPicture })
    this.#sessions.add(session)
    return {
      id: session.id,
      update: (update) => session.update(update),
      seek: (at) => session.seek(at),
      stop: () => session.stop(),
      close: async () => {
        this.#sessions.delete(session)
        session.close()
        await this.#source.settled()
      },
    }
  }

  /** Starts Python ahead of the first preview. */
  warm(): void {
    this.#options.tools.manim().then(
      ({ python }) => this.#source.prepare(python),
      // The first update says what is missing.
      () => undefined,
    )
  }

  /** Closes every session, ends every process and leaves no file. */
  async close(): Promise<void> {
    for (const session of this.#sessions) session.close()
    this.#sessions.clear()
    this.#pictures.close()
    await this.#source.close()
  }
}

/** A preview as its host sees it. */
export interface PreviewSession extends Pick<Session, 'id' | 'update' | 'seek' | 'stop'> {
  /** Ends it; settles when its processes are gone. */
  close(): Promise<void>
}
