import type { EngineClient } from './contract/client.ts'
import { connectClient } from './contract/connect-client.ts'
import type { Engine } from './engine.ts'
import { channelPair } from './in-process-channel.ts'
import { serveChannel, type SessionOptions } from './session.ts'

/**
 * A client of an engine in this process. Everything goes through the same text and binary messages as over a wire: the
 * same checks hold, and nobody shares an object with the engine.
 *
 * @param options - without a log, faults of the engine's messages and of listeners are warnings of the process
 */
export function createInProcessClient(engine: Engine, options: SessionOptions = {}): EngineClient {
  const open = () => {
    const [mine, engines] = channelPair()
    serveChannel(engine, engines, options)
    return Promise.resolve(mine)
  }
  const onFault = (error: unknown) => {
    if (options.log === undefined) process.emitWarning(error instanceof Error ? error : String(error))
    else options.log.error({ err: error }, 'A message of the engine, or who heard it, was at fault.')
  }
  return connectClient(open, { name: 'in-process', onFault })
}
