/** The REST face of the engine, and the files of the editor's page. */
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import fastifyStatic from '@fastify/static'
import Fastify from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { EngineError } from '../contract/errors.ts'
import { answerClientError } from './client-error.ts'
import { answerErrors, sendError } from './error-answers.ts'
import { createGuard, type Guard } from './guard.ts'
import { describeApi } from './openapi.ts'
import { limitRates } from './rate-limits.ts'
import { checkRequests } from './request-checks.ts'
import { cleanupRoutes } from './routes/cleanup.ts'
import { compileRoutes } from './routes/compile.ts'
import { definitionRoutes } from './routes/definitions.ts'
import { exportRoutes } from './routes/exports.ts'
import { fileRoutes } from './routes/files.ts'
import { graphRoutes } from './routes/graphs.ts'
import { healthRoutes } from './routes/health.ts'
import { sequenceRoutes } from './routes/sequence.ts'
import { sessionRoutes } from './routes/session.ts'
import { templateRoutes } from './routes/templates.ts'
import { videoRoutes } from './routes/video.ts'
import { setSecurityHeaders } from './security-headers.ts'
import type { App, ServerOptions } from './server-options.ts'

/** Bytes of the largest body. */
const largestBody = 10 * 1024 * 1024
/** Milliseconds in which a request must have come in. */
const requestTimeout = 60_000

/**
 * The server, ready to listen. It listens on nothing yet: whoever calls `listen` gives it 127.0.0.1 and a port.
 *
 * @returns a Fastify server; its `server` takes upgrades to WebSockets, which are to pass the same guard
 */
export async function createServer(options: ServerOptions): Promise<App> {
  const { log, token, version, allowedOrigins = [], staticFolder } = options
  const app: App = Fastify({
    bodyLimit: largestBody,
    requestTimeout,
    forceCloseConnections: true,
    clientErrorHandler: answerClientError,
    requestIdHeader: false,
    genReqId: ({ headers }) => givenId(headers['x-request-id']) ?? randomUUID(),
    // Errors from before any hook: an address that cannot be decoded.
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(request, reply)
      sendError(error, request, reply, log)
    },
  }).withTypeProvider<ZodTypeProvider>()
  checkRequests(app)
  app.setSerializerCompiler(serializerCompiler)
  const port = options.port ?? (() => (app.server.address() as AddressInfo | null)?.port ?? 0)

  answerErrors(app, log)
  app.addHook('onRequest', async (request, reply) => setSecurityHeaders(request, reply))
  guardRequests(app, createGuard({ token, port, allowedOrigins }))
  await limitRates(app)
  await describeApi(app, version)
  healthRoutes(app, options)
  sessionRoutes(app, token, port)
  graphRoutes(app, options)
  templateRoutes(app, options)
  definitionRoutes(app, options)
  exportRoutes(app, options)
  sequenceRoutes(app, options)
  compileRoutes(app, options)
  videoRoutes(app, options)
  fileRoutes(app, options)
  cleanupRoutes(app, options)
  // The editor's files are known by name, so that the library's assets can lie beside them.
  if (staticFolder !== undefined) await app.register(fastifyStatic, { root: staticFolder, wildcard: false })
  await app.ready()
  return app
}

function guardRequests(app: App, guard: Guard): void {
  app.addHook('onRequest', async ({ raw }) => {
    const verdict = guard(raw)
    if (!verdict.ok) throw new EngineError(verdict.code, verdict.message)
  })
}

/** The id a client gave its request, if it can be written anywhere without harm. */
function givenId(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[\w.-]{1,64}$/.test(header) ? header : undefined
}
