/** The description of the API: `/openapi.json`, and as a page `/docs`. */
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { App } from './server-options.ts'
import { tidyDescription } from './tidy-description.ts'

const description = `Graphs, exports and videos of manim-nodes on this machine.

Every request but \`GET /health\` and \`GET /api/\` needs the token of the running host: it is printed when the host
starts, and stands in \`host.json\` in the app's folder. Send it as \`Authorization: Bearer TOKEN\`.

Every error is \`{error, code, details, request_id}\`: \`error\` is for people, \`code\` for programs.`

const tags = [
  { name: 'Graphs', description: 'The projects of the library' },
  { name: 'Templates', description: 'Graphs to begin with' },
  { name: 'Nodes', description: 'What a graph can be made of' },
  { name: 'Exports', description: 'Videos and pictures of graphs' },
  { name: 'Compile', description: 'Videos of plain Manim code' },
  { name: 'Files', description: 'What was made, with byte ranges' },
  { name: 'Host', description: 'How the host is' },
]

/** Lets the routes that are registered afterwards be described. */
export async function describeApi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'manim-nodes', version, description },
      tags,
      security: [{ token: [] }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => tidyDescription(jsonSchemaTransformObject(document)),
  })
  await app.register(swaggerUi, { routePrefix: '/docs' })
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
}
