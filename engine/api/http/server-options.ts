/** What the REST face is made of. */
import type { FastifyInstance, FastifyBaseLogger, RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { CompileJob } from '../../render/foreign/compile-job.ts'
import type { Handlers } from '../engine.ts'
import type { HostLog } from '../session-log.ts'
import type { ServedFiles } from './served-files.ts'

/** The requests of the engine that REST translates into. */
export type RestMethod =
  | 'catalogue.get'
  | 'catalogue.index'
  | 'documents.create'
  | 'documents.delete'
  | 'documents.list'
  | 'documents.open'
  | 'documents.save'
  | 'exports.cancel'
  | 'exports.list'
  | 'exports.submit'
  | 'storage.cleanup'
  | 'storage.report'
  | 'templates.get'
  | 'templates.list'

/** The engine, as far as REST needs it. */
export interface RestEngine {
  readonly handlers: Pick<Handlers, RestMethod>
}

/** Videos from plain Manim code. */
export interface CompileJobs {
  /** @throws EngineError `VALIDATION_ERROR`, `UNTRUSTED_CODE` */
  submit(request: { code: string; jobId?: string; scene?: string }): Promise<CompileJob>
  /** @throws EngineError `NOT_FOUND` */
  get(jobId: string): CompileJob
  list(): CompileJob[]
}

/** What `createServer` takes. */
export interface ServerOptions {
  engine: RestEngine
  compile: CompileJobs
  files: ServedFiles
  /** The secret of this run. */
  token: string
  /** Of the app. */
  version: string
  /** Port the host listens on; the server's own if left out. */
  port?: () => number
  /** Origins of pages besides the host's own. */
  allowedOrigins?: readonly string[]
  /** The built editor. */
  staticFolder?: string
  log?: HostLog
}

/** The server, which checks requests by zod schemas. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>
