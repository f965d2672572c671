import { EngineError } from '../contract/errors.ts'
import type { PreviewSession } from '../../render/preview/previews.ts'
import type { Connection, Handlers } from '../engine.ts'
import type { Services } from '../services.ts'

type PreviewHandlers = Pick<Handlers, Extract<keyof Handlers, `preview.${string}`>>

/** Preview sessions; each belongs to the client that opened it and ends with it. */
export function previewHandlers({ previews }: Services): PreviewHandlers {
  const open = new Map<string, { session: PreviewSession; owner: string }>()

  function sessionOf(id: string, { id: client }: Connection): PreviewSession {
    const entry = open.get(id)
    if (entry?.owner === client) return entry.session
    throw new EngineError('NOT_FOUND', `There is no preview session ${id}.`, { id })
  }

  async function close(id: string): Promise<void> {
    const entry = open.get(id)
    open.delete(id)
    await entry?.session.close()
  }

  return {
    'preview.open': async ({ project }, connection) => {
      const session = previews.open({
        ...(project === undefined ? {} : { project }),
        sink: {
          state: (data) => connection.emit('preview.state', { ...data, session: session.id }),
          timeline: (data) => connection.emit('preview.timeline', { ...data, session: session.id }),
          problems: (data) => connection.emit('preview.problems', { ...data, session: session.id }),
          frame: (frame) => connection.sendFrame(frame),
          get backlog() {
            return connection.backlog
          },
        },
      })
      open.set(session.id, { session, owner: connection.id })
      connection.onClose(() => void close(session.id))
      return { session: session.id }
    },
    'preview.update': ({ session, ...update }, connection) => sessionOf(session, connection).update(update),
    'preview.seek': async ({ session, at }, connection) => {
      sessionOf(session, connection).seek(at)
      return {}
    },
    'preview.stop': async ({ session }, connection) => {
      sessionOf(session, connection).stop()
      return {}
    },
    'preview.close': async ({ session }, connection) => {
      sessionOf(session, connection)
      await close(session)
      return {}
    },
  }
}
