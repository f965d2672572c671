import type { MessagePort } from 'node:worker_threads'
import type { AnyMessagePort } from '../contract/connect-message-port.ts'

/** The face that a port has in Electron's main and utility processes. */
export function asInElectron(port: MessagePort): AnyMessagePort {
  return {
    postMessage: (message: unknown) => port.postMessage(message),
    on: (type: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      port.on(type, (data: unknown) => listener({ data })),
    start: () => port.start(),
    close: () => port.close(),
  }
}
