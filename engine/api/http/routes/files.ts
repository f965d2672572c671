import { z } from 'zod'
import { EngineError } from '../../contract/errors.ts'
import { idSchema } from '../../contract/common.ts'
import { fileAnswers, fileHeaders } from '../file-answers.ts'
import type { Keeping } from '../decide-file.ts'
import { sendFile } from '../send-file.ts'
import type { App, ServerOptions } from '../server-options.ts'

const name = z.string().min(1).max(100)
const pictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml']
const videos = ['video/mp4', 'video/webm', 'video/quicktime']

interface Address {
  url: string
  params: z.ZodObject
  tag: string
  summary: string
  description: string
  types: readonly string[]
  keeping?: Keeping
}

const addresses: readonly Address[] = [
  {
    url: '/exports/:file',
    params: z.strictObject({ file: name.meta({ examples: ['7f3c2f4e-9a43-4bb0-8b3e-0d1a2b3c4d5e.mp4'] }) }),
    tag: 'Files',
    summary: 'A finished export',
    description: 'The `download_url` of an export.',
    types: [...videos, ...pictures, 'application/zip'],
  },
  {
    url: '/api/graphs/:id/thumbnail',
    params: z.strictObject({ id: idSchema }),
    tag: 'Graphs',
    summary: 'The picture of a graph',
    description: 'Its last good preview; 404 before there was one.',
    types: ['image/png', 'image/jpeg'],
  },
  {
    url: '/templates/:file',
    params: z.strictObject({ file: name.meta({ examples: ['neural-network.png'] }) }),
    tag: 'Files',
    summary: 'Picture or video of a template',
    description: 'The `thumbnail_url` of a template.',
    types: ['image/png', 'video/webm'],
  },
  {
    url: '/assets/:asset',
    params: z.strictObject({ asset: name }),
    tag: 'Files',
    summary: 'A picture, font, sound or table of the library',
    description: '`<sha256>.<ending>`, as graphs name it after `asset:`.',
    types: [...pictures, 'font/ttf', 'font/otf', 'font/woff2', 'audio/mpeg', 'audio/wav', 'audio/ogg', 'text/csv'],
    keeping: 'forever',
  },
  {
    url: '/tmp/preview/:session/:frame',
    params: z.strictObject({ session: name, frame: name.meta({ examples: ['frame_015.png'] }) }),
    tag: 'Files',
    summary: 'A frame of a preview',
    description: 'The `url` of a frame message of `/ws/preview`.',
    types: ['image/png', 'image/jpeg'],
  },
  {
    url: '/api/graphs/:id/snapshots/:snapshot/thumbnail',
    params: z.strictObject({ id: idSchema, snapshot: idSchema }),
    tag: 'Graphs',
    summary: 'The picture of a kept state',
    description: 'As the graph looked when it was kept.',
    types: ['image/png', 'image/jpeg'],
  },
]

/** The files that other answers give the addresses of. */
export function fileRoutes(app: App, { files }: ServerOptions): void {
  for (const { url, params, tag, summary, description, types, keeping } of addresses) {
    const response = fileAnswers(types)
    const schema = { tags: [tag], summary, description, params, headers: fileHeaders, response }
    app.route({
      method: ['GET', 'HEAD'],
      url,
      schema,
      handler: async (request, reply) => {
        const file = await files.resolve(request.raw.url ?? '')
        if (file === undefined) {
          const asked = Object.values(request.params).map(String)
          throw new EngineError('NOT_FOUND', 'There is no such file.', { id: asked.join('/') })
        }
        return sendFile(request, reply, file, keeping)
      },
    })
  }
  // What has more parts than a file's address may try to get out: it is told so rather than that there is no such route.
  for (const start of ['/exports', '/assets', '/templates', '/tmp/preview']) {
    app.get(`${start}/*`, { schema: { hide: true } }, async (request, reply) => {
      const file = await files.resolve(request.raw.url ?? '')
      if (file === undefined) return reply.callNotFound()
      return sendFile(request, reply, file)
    })
  }
}
