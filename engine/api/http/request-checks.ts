/** How requests are read and checked, so that what is wrong is said as everywhere else in the engine. */
import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import { readJson } from '../session-request.ts'
import { validationError } from '../session-validation.ts'
import type { App } from './server-options.ts'

/** Bodies are JSON that harms nobody; each part of a request is checked by its zod schema. */
export function checkRequests(app: App): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : readJson(String(body)))
    } catch (error) {
      done(error as Error)
    }
  })
  app.setValidatorCompiler(compileCheck)
}

const compileCheck: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart = 'request' }) =>
  (data: unknown) => {
    const checked = schema.safeParse(data)
    return checked.success ? { value: checked.data } : { error: validationError(httpPart, data, checked.error.issues) }
  }
