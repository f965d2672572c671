/** Reads what a client sends, whatever it sends. */
import { isRecord } from '../graph/json.ts'
import { scanJson } from '../graph/scan-json.ts'
import { nearest } from '../graph/validate/nearest.ts'
import { EngineError } from './contract/errors.ts'
import { requestMessage } from './contract/messages.ts'
import { type CheckedParams, type Method, methods } from './contract/methods.ts'
import { messageError, validationError } from './session-validation.ts'

/** A request whose parameters are not checked yet, or what is wrong with the message. */
export type ReadRequest = { id: number; method: string; params: unknown } | { id: number | null; error: EngineError }

/** Reads one message. Never throws. */
export function readRequest(message: string | Uint8Array): ReadRequest {
  if (typeof message !== 'string') {
    return {
      id: null,
      error: new EngineError('VALIDATION_ERROR', 'Requests are text; binary messages come only from the engine.'),
    }
  }
  try {
    const value = readJson(message)
    const read = requestMessage.safeParse(value)
    if (!read.success) return { id: idOf(value), error: validationError('request', value, read.error.issues) }
    const { id, method, params = {} } = read.data
    return { id, method, params }
  } catch (error) {
    if (error instanceof UnsafeJson) return { id: idOf(error.value), error: error.reason }
    throw error
  }
}

/**
 * The method of this name.
 *
 * @throws EngineError `NOT_FOUND`, with the name that was probably meant
 */
export function methodOf(name: string): Method {
  if (isMethod(name)) return name
  const near = nearest(name, Object.keys(methods))
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`
  throw new EngineError('NOT_FOUND', `There is no request "${name}".${hint}`, { id: name })
}

/** @throws EngineError `VALIDATION_ERROR` that names the field, what it holds and what would be right */
export function checkParams<M extends Method>(method: M, params: unknown): CheckedParams<M> {
  const checked = methods[method].params.safeParse(params)
  if (!checked.success) throw validationError(method, params, checked.error.issues)
  return checked.data as CheckedParams<M>
}

/** JSON that was refused, and what could be read of it. */
export class UnsafeJson extends Error {
  readonly reason: EngineError
  readonly value: unknown

  constructor(reason: EngineError, value: unknown) {
    super(reason.message)
    this.reason = reason
    this.value = value
  }
}

/**
 * Parses a message and looks for what would harm those who read it: nesting without end, `__proto__`, infinite numbers.
 *
 * @throws UnsafeJson
 */
export function readJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UnsafeJson(messageError('a message in JSON', text), undefined)
  }
  const harm = scanJson(value)
  if (harm === undefined) return value
  const sentence =
    harm.code === 'invalid_record'
      ? `"${harm.path.join('.')}": expected ${harm.expected}, found ${harm.found}.`
      : 'The message is nested too deeply.'
  throw new UnsafeJson(new EngineError('VALIDATION_ERROR', sentence), value)
}

/** The number to answer to, where the message has one. */
function idOf(value: unknown): number | null {
  const id = isRecord(value) ? value['id'] : undefined
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 ? id : null
}

function isMethod(name: string): name is Method {
  return Object.hasOwn(methods, name)
}
