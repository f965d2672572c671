/** Previews of one frame each, by the real Manim: enough to try what carries them. */
import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareRequest } from '../../render/prepare-request.ts'
import { renderFrame } from '../../render/render-frame.ts'
import type { RenderTools } from '../../render/render-tools.ts'
import { EngineError } from '../contract/errors.ts'
import type { CheckedParams, EventData } from '../contract/methods.ts'
import type { Connection, Handlers } from '../engine.ts'

interface Session {
  connection: Connection
  running: AbortController
}

type PreviewHandlers = Pick<
  Handlers,
  'preview.open' | 'preview.update' | 'preview.seek' | 'preview.stop' | 'preview.close'
>

/** The handlers of previews; `sessions` are those that are open. */
export function stillPreviews(tools: RenderTools): { handlers: PreviewHandlers; sessions: Map<string, Session> } {
  const sessions = new Map<string, Session>()
  let requests = 0
  const find = (id: string): Session => {
    const session = sessions.get(id)
    if (session === undefined) throw new EngineError('NOT_FOUND', `There is no preview "${id}".`, { id })
    return session
  }
  const close = (id: string) => {
    sessions.get(id)?.running.abort()
    sessions.delete(id)
  }
  const handlers: PreviewHandlers = {
    'preview.open': async (_, connection) => {
      const session = randomUUID()
      sessions.set(session, { connection, running: new AbortController() })
      connection.onClose(() => close(session))
      return { session }
    },
    'preview.update': async (update) => {
      const session = find(update.session)
      session.running.abort()
      session.running = new AbortController()
      const request = ++requests
      void draw(update, request, session, tools)
      return { revision: update.revision, request, problems: [] }
    },
    'preview.seek': async ({ session }) => {
      find(session)
      return {}
    },
    'preview.stop': async ({ session }) => {
      find(session).running.abort()
      return {}
    },
    'preview.close': async ({ session }) => {
      find(session)
      close(session)
      return {}
    },
  }
  return { handlers, sessions }
}

async function draw(
  { session, revision, document, at, quality }: CheckedParams<'preview.update'>,
  request: number,
  { connection, running: { signal } }: Session,
  tools: RenderTools,
): Promise<void> {
  const about = { session, revision, request }
  const tell = (state: EventData<'preview.state'>['state'], done: number, error: EventData<'preview.state'>['error']) =>
    connection.emit('preview.state', { ...about, state, frames_done: done, frames_total: 1, error })
  tell('preparing', 0, null)
  const output = join(tmpdir(), `still-${randomUUID()}.png`)
  try {
    const prepared = await prepareRequest(document, tools, { quality, signal })
    if (signal.aborted) return
    tell('rendering', 0, null)
    const end = await renderFrame({ ...prepared.request, output, at })
    if (signal.aborted || end.kind === 'cancelled') return
    if (end.kind === 'failed') return tell('failed', 0, end.error)
    const { width, height } = end.media
    const payload = new Uint8Array(await readFile(output))
    const { frameRate: frame_rate } = prepared.request.picture
    connection.emit('preview.timeline', { ...about, width, height, frame_rate, plays: [], duration: 1, complete: true })
    connection.sendFrame({ request, index: end.index, time: end.time, width, height, encoding: 'png', payload })
    tell('complete', 1, null)
  } catch (error) {
    if (signal.aborted) return
    tell('failed', 0, { code: 'RENDER_FAILED', reason: 'error', message: String(error) })
  } finally {
    await rm(output, { force: true })
  }
}
