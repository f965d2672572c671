/** The engine behind a local address: REST, WebSockets and the editor's page. */
import { randomBytes } from 'node:crypto'
import { createServedFiles } from '../http/served-files.ts'
import { createServer } from '../http/create-server.ts'
import { createGuard } from '../http/guard.ts'
import { attachWebSockets } from '../websocket/attach-web-sockets.ts'
import type { RunningEngine } from '../create-engine.ts'
import { templateFolder } from '../../library/resources.ts'
import { hostLog } from './host-log.ts'
import { removeHostFile, writeHostFile } from './host-file.ts'
import { listenLocally } from './listen.ts'

/** A host that answers. */
export interface RunningHost {
  port: number
  /** The secret of this run. */
  token: string
  /** What a browser is sent to: the page exchanges the token after the # for a cookie. */
  address: string
  /** Tells every client goodbye, and ends the engine. */
  close(): Promise<void>
}

/** How a host is started. */
export interface HostOptions {
  /** The port that is tried first; 0 takes any. */
  port: number
  /** Folder of the built editor. */
  page?: string
}

/** Starts a host for an engine. It listens on 127.0.0.1 only. */
export async function startHost(running: RunningEngine, { port: wanted, page }: HostOptions): Promise<RunningHost> {
  const { engine, compile, paths, version } = running
  const log = hostLog(running.log)
  const token = randomBytes(32).toString('base64url')
  running.log.hide(token)
  let port = wanted
  const guard = createGuard({ token, port: () => port })
  const files = createServedFiles({ paths, templateFolder })
  const app = await createServer({
    engine,
    compile,
    files,
    token,
    version,
    port: () => port,
    log,
    ...(page === undefined ? {} : { staticFolder: page }),
  })
  const sockets = attachWebSockets(app.server, { engine, guard, previews: paths.previews, log })
  port = await listenLocally(app, wanted)
  await writeHostFile(paths.hostFile, { port, token, pid: process.pid, started_at: new Date().toISOString() })
  running.log.info(`The host listens on 127.0.0.1:${port}.`)
  return {
    port,
    token,
    address: hostAddress(port, token),
    async close() {
      await removeHostFile(paths.hostFile)
      await sockets.close()
      await app.close()
      await engine.close()
    },
  }
}

/** The address a browser is sent to. */
export function hostAddress(port: number, token: string): string {
  return `http://127.0.0.1:${port}/#token=${token}`
}
