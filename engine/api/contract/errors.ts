/** The errors that every face of the engine answers with: one shape, one closed set of codes. */
import { z } from 'zod'

/** Each code with the HTTP status REST gives it. */
export const errorStatus = {
  VALIDATION_ERROR: 400,
  UNAUTHORIZED: 401,
  ACCESS_DENIED: 403,
  UNTRUSTED_CODE: 403,
  GRAPH_NOT_FOUND: 404,
  NOT_FOUND: 404,
  CHANGED_ON_DISK: 409,
  RATE_LIMITED: 429,
  INTERNAL_ERROR: 500,
  RENDER_FAILED: 500,
  MANIM_NOT_FOUND: 503,
  /** Only clients say this: no answer came, and whether the request was carried out may not be known. */
  CONNECTION_LOST: 503,
  TIMEOUT: 504,
  DISK_FULL: 507,
} as const satisfies Record<string, number>

/** A stable code that programs may rely on. */
export type ErrorCode = keyof typeof errorStatus

const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]

/** An error as it travels. */
export const errorBody = z.object({
  /** One sentence for people. */
  error: z.string(),
  code: z.enum(errorCodes),
  /** What programs may want to know besides: a field, a limit, the problems of a graph. */
  details: z.record(z.string(), z.unknown()),
  /** The same number stands in the log. */
  request_id: z.string(),
  /** What was looked for, with a 404. */
  id: z.string().optional(),
})
/** See `errorBody`. */
export type ErrorBody = z.infer<typeof errorBody>

/** A failure that the caller is told in one sentence, with a stable code. Everything else is an `INTERNAL_ERROR`. */
export class EngineError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>
  /** What was looked for, where it was not found. */
  readonly id: string | undefined

  constructor(code: ErrorCode, message: string, options: EngineErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'EngineError'
    this.code = code
    this.details = options.details ?? {}
    this.id = options.id
  }
}

/** What an `EngineError` can carry besides its sentence. */
export interface EngineErrorOptions {
  details?: Readonly<Record<string, unknown>>
  id?: string
  cause?: unknown
}

/** A failure as it travels; what is no `EngineError` says nothing of its inside. */
export function toErrorBody(error: unknown, requestId: string): ErrorBody {
  if (!(error instanceof EngineError)) {
    const sentence = 'Something went wrong inside the engine. The log has the details.'
    return { error: sentence, code: 'INTERNAL_ERROR', details: {}, request_id: requestId }
  }
  const { message, code, details, id } = error
  return { error: message, code, details: { ...details }, request_id: requestId, ...(id === undefined ? {} : { id }) }
}

/** The failure behind a body that came over the wire. */
export function fromErrorBody({ error, code, details, id, request_id }: ErrorBody): EngineError {
  return new EngineError(code, error, { details: { ...details, request_id }, ...(id === undefined ? {} : { id }) })
}
