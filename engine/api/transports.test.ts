import { MessageChannel } from 'node:worker_threads'
import { connectClient } from './contract/connect-client.ts'
import { messagePortChannel } from './contract/connect-message-port.ts'
import { openWebSocket } from './contract/connect-websocket.ts'
import { createInProcessClient } from './in-process-client.ts'
import { serveChannel } from './session.ts'
import { asInElectron } from './testing/electron-port.ts'
import { throwFault } from './testing/faults.ts'
import { serveSockets } from './testing/serve-sockets.ts'
import { startSmallEngine } from './testing/small-engine.ts'
import { opened, transportSuite } from './testing/transport-suite.ts'

transportSuite('memory', startSmallEngine, async (engine) => {
  const client = createInProcessClient(engine)
  return { client, close: async () => client.close() }
})

transportSuite('a WebSocket', startSmallEngine, async (engine) => {
  const host = await serveSockets(engine)
  const client = connectClient(() => openWebSocket(`${host.address}/ws`), { name: 'suite', onFault: throwFault })
  return {
    client: await opened(client),
    async close() {
      client.close()
      await host.close()
    },
  }
})

transportSuite('ports', startSmallEngine, async (engine) => {
  const open = () => {
    const { port1, port2 } = new MessageChannel()
    serveChannel(engine, messagePortChannel(asInElectron(port1)))
    return Promise.resolve(messagePortChannel(port2))
  }
  const client = connectClient(open, { name: 'suite', onFault: throwFault })
  return { client: await opened(client), close: async () => client.close() }
})
