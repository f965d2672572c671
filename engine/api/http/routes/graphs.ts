import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { graphDocument } from '../../../graph/document.ts'
import { idSchema, timeSchema } from '../../contract/common.ts'
import { listOptions, projectSummary } from '../../contract/documents.ts'
import { callEngine } from '../call-engine.ts'
import { errorAnswers } from '../error-schemas.ts'
import { graphBody, readGraphBody } from '../graph-body.ts'
import type { App, ServerOptions } from '../server-options.ts'

z.globalRegistry.add(graphDocument, { id: 'GraphDocument', description: 'A whole graph file.' })

const exampleId = '0b6f4a52-7d3c-4f5e-9a51-3f3f4b1f8c11'
const exampleTime = '2026-11-20T10:00:00.000Z'
const params = z.strictObject({ id: idSchema.meta({ examples: [exampleId] }) })
const summary = projectSummary.pick({ id: true, name: true, updated_at: true, node_count: true, preview_url: true })
const created = projectSummary.pick({ id: true, name: true, created_at: true, updated_at: true })
const saved = z.object({ id: idSchema, updated_at: timeSchema })
const tags = ['Graphs']

/** `/api/graphs`: the projects of the library. */
export function graphRoutes(app: App, { engine }: ServerOptions): void {
  app.get(
    '/api/graphs',
    {
      schema: {
        tags,
        summary: 'List the graphs',
        description: 'Sorted by time (newest first) or by name (from A), unless `order` says otherwise.',
        querystring: listOptions,
        response: {
          200: z.array(summary).meta({
            description: 'One entry a graph.',
            examples: [
              [{ id: exampleId, name: 'Hello circle', updated_at: exampleTime, node_count: 2, preview_url: null }],
            ],
          }),
          ...errorAnswers(),
        },
      },
    },
    async ({ query }) => {
      const { projects } = await callEngine(engine, 'documents.list', query)
      return projects.map(({ id, name, updated_at, node_count, preview_url }) => {
        return { id, name, updated_at, node_count, preview_url }
      })
    },
  )

  app.post(
    '/api/graphs',
    {
      schema: {
        tags,
        summary: 'Create a graph',
        description: 'It gets an id of its own. Graphs of the first editor are converted.',
        body: graphBody,
        response: {
          201: created.meta({
            description: 'It is created.',
            examples: [{ id: exampleId, name: 'Hello circle', created_at: exampleTime, updated_at: exampleTime }],
          }),
          ...errorAnswers('DISK_FULL'),
        },
      },
    },
    async ({ body }, reply) => {
      const now = new Date().toISOString()
      const document = readGraphBody(body, { id: randomUUID(), created_at: now, updated_at: now })
      const opened = await callEngine(engine, 'documents.create', { name: document.name, document })
      const { id, name, created_at, updated_at } = opened.document
      return reply.code(201).send({ id, name, created_at, updated_at })
    },
  )

  app.get(
    '/api/graphs/:id',
    {
      schema: {
        tags,
        summary: 'Read a graph',
        description: 'The whole graph file in the current format.',
        params,
        response: {
          200: { description: 'The graph.', content: { 'application/json': { schema: graphDocument } } },
          ...errorAnswers('GRAPH_NOT_FOUND'),
        },
      },
    },
    async ({ params: { id } }) => (await callEngine(engine, 'documents.open', { source: { project: id } })).document,
  )

  app.put(
    '/api/graphs/:id',
    {
      schema: {
        tags,
        summary: 'Replace a graph',
        description:
          'Replaces name, nodes, edges and settings; the id and what the body does not name (settings, frames, notes, subgraphs) stay.',
        params,
        body: graphBody,
        response: {
          200: saved.meta({ description: 'It is saved.', examples: [{ id: exampleId, updated_at: exampleTime }] }),
          ...errorAnswers('GRAPH_NOT_FOUND', 'CHANGED_ON_DISK', 'DISK_FULL'),
        },
      },
    },
    async ({ params: { id }, body }) => {
      const source = { project: id }
      const { document: stored } = await callEngine(engine, 'documents.open', { source })
      const head = { id: stored.id, created_at: stored.created_at, updated_at: new Date().toISOString() }
      const document = readGraphBody(body, head, stored)
      const { updated_at } = await callEngine(engine, 'documents.save', { source, document })
      return { id, updated_at }
    },
  )

  app.delete(
    '/api/graphs/:id',
    {
      schema: {
        tags,
        summary: 'Delete a graph',
        description: 'Its preview frames go too; exported files stay.',
        params,
        response: { 204: z.undefined().describe('It is gone.'), ...errorAnswers('GRAPH_NOT_FOUND') },
      },
    },
    async ({ params: { id } }, reply) => {
      await callEngine(engine, 'documents.delete', { project: id })
      return reply.code(204).send()
    },
  )
}
