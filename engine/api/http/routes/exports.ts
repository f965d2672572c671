import { z } from 'zod'
import { idSchema } from '../../contract/common.ts'
import { exportOptions } from '../../contract/exports.ts'
import { exportWords } from '../../contract/job-words.ts'
import { callEngine } from '../call-engine.ts'
import { errorAnswers } from '../error-schemas.ts'
import { answerExport, exportAnswer } from '../export-answer.ts'
import { findExport } from '../find-export.ts'
import { startsWork } from '../rate-limits.ts'
import type { App, ServerOptions } from '../server-options.ts'

const exampleId = '7f3c2f4e-9a43-4bb0-8b3e-0d1a2b3c4d5e'
const params = z.strictObject({ job_id: idSchema.meta({ examples: [exampleId] }) })
const tags = ['Exports']

const request = exportOptions.extend({ graph_id: idSchema }).meta({
  description: 'What is left out is as the settings of the graph say.',
  examples: [{ graph_id: '0b6f4a52-7d3c-4f5e-9a51-3f3f4b1f8c11', format: 'mp4', quality: '1080p', frame_rate: 30 }],
})

const accepted = z
  .object({
    job_id: idSchema,
    status: z.literal(exportWords.queued),
    estimated_time: z.number().meta({ description: 'Seconds.' }),
  })
  .meta({
    description: 'It stands in the queue.',
    examples: [{ job_id: exampleId, status: 'queued', estimated_time: 12 }],
  })

/** `/api/export`: videos and pictures of graphs, made one after the other. */
export function exportRoutes(app: App, { engine }: ServerOptions): void {
  app.post(
    '/api/export',
    {
      config: startsWork,
      schema: {
        tags,
        summary: 'Export a graph',
        description: 'Queues it and answers at once. Ask GET /api/export/{job_id} every second or two for how it goes.',
        body: request,
        response: {
          202: accepted,
          ...errorAnswers('GRAPH_NOT_FOUND', 'UNTRUSTED_CODE', 'MANIM_NOT_FOUND', 'RENDER_FAILED', 'DISK_FULL'),
        },
      },
    },
    async ({ body: { graph_id: project, ...options } }, reply) => {
      const { document } = await callEngine(engine, 'documents.open', { source: { project } })
      const { id, estimated_time } = await callEngine(engine, 'exports.submit', { document, project, options })
      return reply.code(202).send({ job_id: id, status: exportWords.queued, estimated_time })
    },
  )

  app.get(
    '/api/exports',
    {
      schema: {
        tags,
        summary: 'List the exports',
        description: 'Those that wait, run and have ended, as GET /api/export/{job_id} gives each.',
        response: { 200: z.array(exportAnswer).describe('Every export.'), ...errorAnswers() },
      },
    },
    async () => (await callEngine(engine, 'exports.list', {})).map(answerExport),
  )

  app.get(
    '/api/export/:job_id',
    {
      schema: {
        tags,
        summary: 'How an export goes',
        description: 'A failed one has `error` and, where Python raised it, `traceback`.',
        params,
        response: { 200: exportAnswer, ...errorAnswers('NOT_FOUND') },
      },
    },
    async ({ params: { job_id } }) => answerExport(await findExport(engine, job_id)),
  )

  app.delete(
    '/api/export/:job_id',
    {
      schema: {
        tags,
        summary: 'Cancel an export',
        description: 'Nothing is left of it. One that has ended stays as it is.',
        params,
        response: { 200: exportAnswer, ...errorAnswers('NOT_FOUND') },
      },
    },
    async ({ params: { job_id } }) => {
      const { state } = await findExport(engine, job_id)
      const open = state === 'queued' || state === 'rendering'
      const job = open ? await callEngine(engine, 'exports.cancel', { job: job_id }) : await findExport(engine, job_id)
      return answerExport(job)
    },
  )
}
