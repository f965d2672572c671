/** One request of the engine from a face that hears no events. */
import type { Connection, Handler } from '../engine.ts'
import type { Params, Result } from '../contract/methods.ts'
import { checkParams } from '../session-request.ts'
import type { RestEngine, RestMethod } from './server-options.ts'

let calls = 0

/**
 * Asks the engine; what it keeps for the caller ends with the answer.
 *
 * @throws EngineError
 */
export async function callEngine<M extends RestMethod>(
  engine: RestEngine,
  method: M,
  params: Params<M>,
): Promise<Result<M>> {
  const checked = checkParams(method, params)
  const handler = engine.handlers[method] as Handler<M>
  const listeners: (() => void)[] = []
  try {
    return await handler(
      checked,
      innerConnection((listener) => listeners.push(listener)),
    )
  } finally {
    for (const listener of listeners) listener()
  }
}

function innerConnection(onClose: (listener: () => void) => void): Connection {
  return { id: `rest-${++calls}`, emit: () => undefined, sendFrame: () => undefined, backlog: 0, onClose }
}
