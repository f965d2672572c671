import { z } from 'zod'
import { EngineError } from '../../contract/errors.ts'
import { errorAnswers } from '../error-schemas.ts'
import { sameSecret } from '../same-secret.ts'
import type { App } from '../server-options.ts'
import { setCookie } from '../session-cookie.ts'

/** `POST /session`: the page's token, which came behind the `#` of its address, becomes a cookie no script can read. */
export function sessionRoutes(app: App, token: string, port: () => number): void {
  const schema = {
    tags: ['Host'],
    summary: 'Exchange the token for a cookie',
    description: 'For the page in a browser; programs send the token with each request instead.',
    security: [],
    body: z.strictObject({ token: z.string().max(500) }).meta({ examples: [{ token: 'the token the host printed' }] }),
    response: { 204: z.undefined().describe('The cookie is set.'), ...errorAnswers() },
  }
  app.post('/session', { schema }, (request, reply) => {
    if (!sameSecret(request.body.token, token))
      throw new EngineError('UNAUTHORIZED', 'This is not the token of this host.')
    void reply.code(204).header('set-cookie', setCookie(port(), token)).send(undefined)
  })
}
