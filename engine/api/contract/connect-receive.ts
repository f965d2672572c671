/** What comes from a host, checked before anyone sees it. */
import { type ErrorBody } from './errors.ts'
import { decodeFrame, type PreviewFrame } from './frame-message.ts'
import { hostMessage } from './messages.ts'
import { type EventName, events, type Method, methods, type Result } from './methods.ts'

/** A message of the host. */
export type Received =
  | { kind: 'result'; id: number; result: unknown }
  | { kind: 'error'; id: number | null; error: ErrorBody }
  | { kind: 'event'; event: EventName; data: unknown }
  | { kind: 'frame'; frame: PreviewFrame }

/**
 * Reads a message. The data of an event and the frame are as the contract has them; a result is checked against its
 * method by `checkResult`.
 *
 * @throws Error that says what is wrong with the message
 */
export function receive(message: string | Uint8Array<ArrayBuffer>): Received {
  if (typeof message !== 'string') {
    const frame = decodeFrame(message)
    if (frame === undefined) throw new Error(`The engine sent ${message.length} bytes that are no frame.`)
    return { kind: 'frame', frame }
  }
  const read = hostMessage.safeParse(parse(message))
  if (!read.success) throw new Error(`The engine sent a message of unknown shape: ${message.slice(0, 100)}`)
  if ('result' in read.data) return { kind: 'result', ...read.data }
  if ('error' in read.data) return { kind: 'error', ...read.data }
  const { event, data } = read.data
  if (!isEvent(event)) throw new Error(`The engine sent an unknown event: ${event.slice(0, 100)}.`)
  const checked = events[event].safeParse(data)
  if (!checked.success) throw new Error(`The engine sent "${event}" with a wrong field: ${describe(checked.error)}`)
  return { kind: 'event', event, data: checked.data }
}

/** @throws Error where an answer is not what its method promises */
export function checkResult<M extends Method>(method: M, result: unknown): Result<M> {
  const checked = methods[method].result.safeParse(result)
  if (!checked.success) throw new Error(`"${method}" was answered with a wrong field: ${describe(checked.error)}`)
  return checked.data as Result<M>
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isEvent(name: string): name is EventName {
  return Object.hasOwn(events, name)
}

function describe({ issues: [issue] }: { issues: { path: PropertyKey[]; message: string }[] }): string {
  return issue === undefined ? 'unknown' : `${issue.path.map(String).join('.')}: ${issue.message}`
}
