import { z } from 'zod'
import { graphDocument } from '../../../graph/document.ts'
import { templateSummary } from '../../contract/app.ts'
import { idSchema } from '../../contract/common.ts'
import { callEngine } from '../call-engine.ts'
import { errorAnswers } from '../error-schemas.ts'
import type { App, ServerOptions } from '../server-options.ts'

const params = z.strictObject({ id: idSchema.meta({ examples: ['neural-network'] }) })
const entry = templateSummary.pick({ id: true, name: true, category: true, description: true, thumbnail_url: true })
const body = graphDocument.pick({
  nodes: true,
  edges: true,
  settings: true,
  frames: true,
  notes: true,
  subgraphs: true,
})
const whole = entry.extend({ instructions: templateSummary.shape.instructions, ...body.shape })
const tags = ['Templates']
const example = {
  id: 'neural-network',
  name: 'Neural network',
  category: 'ML/AI',
  description: 'Layers, weights and a signal that runs through them.',
  thumbnail_url: '/templates/neural-network.png',
}

/** `/api/templates`: graphs to begin with. */
export function templateRoutes(app: App, { engine }: ServerOptions): void {
  app.get(
    '/api/templates',
    {
      schema: {
        tags,
        summary: 'List the templates',
        description: "Those that ship with the app, and the user's own.",
        response: {
          200: z.array(entry).meta({ description: 'By category and name.', examples: [[example]] }),
          ...errorAnswers(),
        },
      },
    },
    async () => (await callEngine(engine, 'templates.list', {})).map(toEntry),
  )

  app.get(
    '/api/templates/:id',
    {
      schema: {
        tags,
        summary: 'Read a template',
        description:
          'Its graph, and what can be changed in it. Post nodes, edges and settings to /api/graphs to begin with it.',
        params,
        response: { 200: whole.describe('The template.'), ...errorAnswers('NOT_FOUND') },
      },
    },
    async ({ params: { id } }) => {
      const { template, document } = await callEngine(engine, 'templates.get', { template: id })
      return { ...toEntry(template), instructions: template.instructions, ...body.parse(pickBody(document)) }
    },
  )
}

function toEntry({
  id,
  name,
  category,
  description,
  thumbnail_url,
}: z.infer<typeof templateSummary>): z.infer<typeof entry> {
  return { id, name, category, description, thumbnail_url }
}

function pickBody(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(body.shape).map((key) => [key, document[key]]))
}
