import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { connectClient } from './contract/connect-client.ts'
import { messagePortChannel } from './contract/connect-message-port.ts'
import type { EngineClient } from './contract/client.ts'
import { createEngine, type RunningEngine } from './create-engine.ts'
import { startHost } from './host/start-host.ts'
import { createInProcessClient } from './in-process-client.ts'
import { serveChannel } from './session.ts'
import { engineSuite, type OpenEngine } from './testing/engine-suite.ts'
import { asInElectron } from './testing/electron-port.ts'
import { throwFault } from './testing/faults.ts'
import { openKnownSocket } from './testing/open-known-socket.ts'

const options = { name: 'suite', onFault: throwFault }

/** Starts an engine in a home of its own, and what lies between it and its client. */
async function openEngine(
  reach: (running: RunningEngine) => Promise<{ client: EngineClient; close(): Promise<void> }>,
): Promise<OpenEngine> {
  const home = await mkdtemp(join(tmpdir(), 'engine ü '))
  const running = await createEngine({ env: { ...process.env, MANIM_NODES_HOME: home }, console: false })
  const reached = await reach(running)
  return {
    client: reached.client,
    home,
    async close() {
      reached.client.close()
      await reached.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

engineSuite('memory', () =>
  openEngine(async ({ engine }) => ({ client: createInProcessClient(engine), close: () => engine.close() })),
)

engineSuite('a WebSocket', () =>
  openEngine(async (running) => {
    const host = await startHost(running, { port: 0 })
    const open = () => openKnownSocket(`ws://127.0.0.1:${host.port}/ws`, host.token)
    return { client: connectClient(open, options), close: () => host.close() }
  }),
)

engineSuite('a pair of ports as Electron has them', () =>
  openEngine(async ({ engine }) => {
    const open = () => {
      const { port1, port2 } = new MessageChannel()
      serveChannel(engine, messagePortChannel(asInElectron(port1)))
      return Promise.resolve(messagePortChannel(port2))
    }
    return { client: connectClient(open, options), close: () => engine.close() }
  }),
)
