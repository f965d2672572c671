import { z } from 'zod'
import { definitionsOnce } from '../definitions.ts'
import { errorAnswers } from '../error-schemas.ts'
import type { App, ServerOptions } from '../server-options.ts'

const socket = z.looseObject({ type: z.string() })

/** The outline; every field is in `engine/catalogue/public-definition.ts`. */
const definition = z.looseObject({
  type: z.string(),
  type_version: z.int(),
  kind: z.string(),
  title: z.string(),
  category: z.string(),
  curated: z.boolean(),
  tags: z.array(z.string()),
  documentation: z.string(),
  example_code: z.string(),
  inputs: z.record(z.string(), socket),
  outputs: z.record(z.string(), socket),
  parameters: z.array(z.looseObject({ name: z.string(), type: z.string(), main: z.boolean() })),
})

/** `GET /api/nodes/definitions`: what the palette, the inspector and the documentation are made from. */
export function definitionRoutes(app: App, { engine }: ServerOptions): void {
  const definitions = definitionsOnce(engine)
  app.get(
    '/api/nodes/definitions',
    {
      schema: {
        tags: ['Nodes'],
        summary: 'Every node definition',
        description:
          'Large, and the same until the app or Manim changes: keep it with its ETag and ask with If-None-Match.',
        response: {
          200: z.array(definition).describe('One entry a kind of node.'),
          304: z.undefined().describe('What If-None-Match names is still right.'),
          ...errorAnswers(),
        },
      },
    },
    async ({ headers }, reply) => {
      const { plain, gzipped, etag } = await definitions()
      void reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding' })
      if (headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) return reply.code(304).send()
      void reply.type('application/json; charset=utf-8')
      const zipped = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(headers['accept-encoding'] ?? '')
      if (zipped) void reply.header('content-encoding', 'gzip')
      // Bytes go out as they are: thousands of definitions are not checked again with every request.
      return reply.serializer((bytes: unknown) => bytes as string).send((zipped ? gzipped : plain) as never)
    },
  )
}
