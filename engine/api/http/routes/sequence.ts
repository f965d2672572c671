import { Readable } from 'node:stream'
import { z } from 'zod'
import { idSchema } from '../../contract/common.ts'
import { EngineError } from '../../contract/errors.ts'
import { errorAnswers } from '../error-schemas.ts'
import { findExport } from '../find-export.ts'
import type { App, ServerOptions } from '../server-options.ts'
import { zipPictures } from '../zip-folder.ts'

/** `GET /api/export/{job_id}/pictures.zip`: a sequence of pictures is a folder, which cannot be downloaded as it is. */
export function sequenceRoutes(app: App, { engine }: ServerOptions): void {
  const schema = {
    tags: ['Exports'],
    summary: 'The pictures of a sequence',
    description: 'The `download_url` of an export to `png-sequence`: a ZIP with one PNG for each frame.',
    params: z.strictObject({ job_id: idSchema }),
    response: {
      200: { description: 'The pictures.', content: { 'application/zip': { schema: z.any() } } },
      ...errorAnswers('NOT_FOUND'),
    },
  }
  app.get(
    '/api/export/:job_id/pictures.zip',
    { schema, exposeHeadRoute: false },
    async ({ params: { job_id } }, reply) => {
      const { state, file, options } = await findExport(engine, job_id)
      if (state !== 'completed' || file === null || options.format !== 'png-sequence') {
        throw new EngineError('NOT_FOUND', 'This export has no sequence of pictures, or none yet.', { id: job_id })
      }
      void reply.header('content-disposition', `attachment; filename="${job_id}.zip"`)
      return reply.type('application/zip').send(Readable.from(zipPictures(file)))
    },
  )
}
