/** Every failure as `{error, code, details, request_id}`, and what of it the log gets. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { EngineError, errorStatus, toErrorBody } from '../contract/errors.ts'
import type { HostLog } from '../session-log.ts'
import { UnsafeJson } from '../session-request.ts'
import type { App } from './server-options.ts'

/** Makes the server answer failures in the one shape; an error of the inside is logged, and says nothing of it. */
export function answerErrors(app: App, log: HostLog | undefined): void {
  app.setErrorHandler((error: FastifyError, request, reply) => sendError(error, request, reply, log))
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]
    return sendError(new EngineError('NOT_FOUND', `There is no ${request.method} ${path}.`), request, reply, log)
  })
}

/** Answers one failure. */
export function sendError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: HostLog | undefined,
): FastifyReply {
  const known = asEngineError(error)
  const body = toErrorBody(known ?? error, request.id)
  if (known === undefined) log?.error({ err: error, request_id: request.id, path: request.url }, 'A request failed.')
  if (body.code === 'UNAUTHORIZED') void reply.header('www-authenticate', 'Bearer')
  const graph = body.code === 'GRAPH_NOT_FOUND' ? { error: 'Graph not found' } : {}
  return reply
    .code(errorStatus[body.code])
    .removeHeader('content-length')
    .type('application/json; charset=utf-8')
    .send({ ...body, ...graph })
}

/** The failure in the engine's words; undefined for one of the inside. */
function asEngineError(error: unknown): EngineError | undefined {
  if (error instanceof EngineError) return error
  if (error instanceof UnsafeJson) return error.reason
  const { statusCode, code, message } = error as Partial<FastifyError>
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode >= 500) return undefined
  const sentence = sentences[code ?? ''] ?? message ?? 'This request cannot be read.'
  return new EngineError('VALIDATION_ERROR', sentence, {
    details: { field: code === 'FST_ERR_BAD_URL' ? 'url' : 'body' },
    cause: error,
  })
}

const sentences: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body of this request is over 10 MB.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body of this request must be JSON, with "Content-Type: application/json".',
}
