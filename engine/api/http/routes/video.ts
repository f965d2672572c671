import { z } from 'zod'
import { idSchema } from '../../contract/common.ts'
import { EngineError } from '../../contract/errors.ts'
import { fileAnswers, fileHeaders } from '../file-answers.ts'
import { findExport } from '../find-export.ts'
import { mediaType } from '../media-types.ts'
import { sendFile } from '../send-file.ts'
import type { ServedFile } from '../served-files.ts'
import type { App, ServerOptions } from '../server-options.ts'

/** `GET /api/video/{id}`: what a compilation or an export made. */
export function videoRoutes(app: App, options: ServerOptions): void {
  const schema = {
    tags: ['Compile'],
    summary: 'The video of a job',
    description: 'Of a compilation or an export, by its id; 404 before it is completed.',
    params: z.strictObject({ id: idSchema }),
    headers: fileHeaders,
    response: fileAnswers(['video/mp4', 'video/webm', 'video/quicktime', 'image/gif', 'image/png']),
  }
  app.route({
    method: ['GET', 'HEAD'],
    url: '/api/video/:id',
    schema,
    handler: async (request, reply) => {
      const { id } = request.params
      const file = await videoOf(id, options)
      if (file === undefined) throw new EngineError('NOT_FOUND', 'This job has no video, or none yet.', { id })
      return sendFile(request, reply, file)
    },
  })
}

async function videoOf(
  id: string,
  { engine, compile, files }: ServerOptions,
): Promise<Pick<ServedFile, 'path' | 'type'> | undefined> {
  const compiled = compile.list().find(({ jobId }) => jobId === id)
  if (compiled === undefined) {
    const { state, url } = await findExport(engine, id)
    return state === 'completed' && url !== null ? files.resolve(url) : undefined
  }
  const { state, file } = compiled
  const type = file === null ? undefined : mediaType(file)
  return state === 'completed' && file !== null && type !== undefined ? { path: file, type } : undefined
}
