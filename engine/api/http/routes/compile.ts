import { z } from 'zod'
import { idSchema, timeSchema } from '../../contract/common.ts'
import { compileWords } from '../../contract/job-words.ts'
import { errorAnswers } from '../error-schemas.ts'
import { startsWork } from '../rate-limits.ts'
import type { CompileJob } from '../../../render/foreign/compile-job.ts'
import type { App, ServerOptions } from '../server-options.ts'

const exampleId = '3d1f0a3c-0c55-4f5d-9a28-6d2f5b7c1e90'
const params = z.strictObject({ jobId: idSchema.meta({ examples: [exampleId] }) })
const tags = ['Compile']

const request = z
  .strictObject({
    code: z.string().min(1).meta({ description: 'Python with a Manim scene.' }),
    jobId: idSchema.optional().meta({ description: 'An id of your own choice; else one is made.' }),
    scene: z.string().min(1).max(200).optional().meta({ description: 'Name of the class where there are several.' }),
  })
  .meta({
    examples: [
      {
        code: 'from manim import *\n\nclass Hello(Scene):\n    def construct(self):\n        self.play(Create(Circle()))\n',
      },
    ],
  })

const entry = z.object({
  jobId: idSchema,
  status: z.enum(compileWords),
  progress: z.number().min(0).max(100),
  createdAt: timeSchema,
  startedAt: timeSchema.nullable(),
  completedAt: timeSchema.nullable(),
  url: z.string().nullable().meta({ description: 'Relative address of the video; null before it is completed.' }),
  error: z.string().nullable(),
})

const status = entry
  .extend({
    logs: z.string().meta({ description: 'What the scene and Manim printed.' }),
    traceback: z.string().nullable(),
  })
  .meta({
    description: 'The compilation.',
    examples: [
      {
        jobId: exampleId,
        status: 'completed',
        progress: 100,
        createdAt: '2026-11-20T10:00:00.000Z',
        startedAt: '2026-11-20T10:00:00.100Z',
        completedAt: '2026-11-20T10:00:04.000Z',
        url: `/api/video/${exampleId}`,
        error: null,
        logs: '',
        traceback: null,
      },
    ],
  })

/** `/api/compile`: Manim code becomes a video. */
export function compileRoutes(app: App, { compile }: ServerOptions): void {
  app.post(
    '/api/compile',
    {
      config: startsWork,
      schema: {
        tags,
        summary: 'Make a video of Manim code',
        description:
          'Answers as soon as the code was checked. Ask GET /api/status/{jobId} for how it goes; GET /api/video/{jobId} is the video.',
        body: request,
        response: {
          202: z.object({ jobId: idSchema }).meta({ description: 'It was taken.', examples: [{ jobId: exampleId }] }),
          ...errorAnswers('UNTRUSTED_CODE', 'MANIM_NOT_FOUND', 'DISK_FULL'),
        },
      },
    },
    async ({ body: { code, jobId, scene } }, reply) => {
      const given = { ...(jobId === undefined ? {} : { jobId }), ...(scene === undefined ? {} : { scene }) }
      const job = await compile.submit({ code, ...given })
      return reply.code(202).send({ jobId: job.jobId })
    },
  )

  app.get(
    '/api/status/:jobId',
    {
      schema: {
        tags,
        summary: 'How a compilation goes',
        description: 'Kept for 24 hours after it has ended.',
        params,
        response: { 200: status, ...errorAnswers('NOT_FOUND') },
      },
    },
    async ({ params: { jobId } }) => {
      const job = compile.get(jobId)
      return { ...toEntry(job), logs: job.logs, traceback: job.traceback }
    },
  )

  app.get(
    '/api/jobs',
    {
      schema: {
        tags,
        summary: 'List the compilations',
        description: 'As GET /api/status/{jobId} gives each, without what it printed.',
        response: { 200: z.array(entry).describe('Every compilation of the last 24 hours.'), ...errorAnswers() },
      },
    },
    async () => compile.list().map(toEntry),
  )
}

function toEntry({
  jobId,
  state,
  progress,
  createdAt,
  startedAt,
  completedAt,
  error,
}: CompileJob): z.infer<typeof entry> {
  const url = state === 'completed' ? `/api/video/${jobId}` : null
  const cancelled = state === 'cancelled' ? 'It was cancelled.' : null
  return {
    jobId,
    status: compileWords[state],
    progress,
    createdAt,
    startedAt,
    completedAt,
    url,
    error: error ?? cancelled,
  }
}
