/** The engine in a process of its own, so that nothing it does can make the window stutter. */
import { createEngine } from '../../engine/api/create-engine.ts'
import { messagePortChannel } from '../../engine/api/contract/connect-message-port.ts'
import { hostLog } from '../../engine/api/host/host-log.ts'
import { serveChannel } from '../../engine/api/session.ts'
import type { FromEngine, ToEngine } from './engine-messages.ts'

const running = await createEngine({ env: process.env, console: false })
const log = hostLog(running.log)

process.parentPort.on('message', ({ data, ports }) => {
  const wish = data as ToEngine
  if (wish === 'end') void running.engine.close().finally(() => process.exit(0))
  for (const port of ports) serveChannel(running.engine, messagePortChannel(port), { log })
})

process.parentPort.postMessage('ready' satisfies FromEngine)
