/** Exports with the real Manim, one after the other. */
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { endingOf } from '../../contract/output-format.ts'
import { choosePicture } from '../../contract/picture.ts'
import { EngineError } from '../../contract/errors.ts'
import type { ExportJob } from '../../contract/exports.ts'
import { prepareRequest } from '../../../render/prepare-request.ts'
import { renderScene } from '../../../render/render-scene.ts'
import type { RenderTools } from '../../../render/render-tools.ts'
import type { RestEngine } from '../server-options.ts'
import { now, type OneByOne } from './one-by-one.ts'

type ExportHandlers = Pick<RestEngine['handlers'], 'exports.cancel' | 'exports.list' | 'exports.submit'>

export function diskExports(folder: string, tools: RenderTools, queue: OneByOne): ExportHandlers {
  const jobs = new Map<string, ExportJob>()
  return {
    'exports.list': async () => [...jobs.values()],
    'exports.cancel': async ({ job: id }) => {
      const job = jobs.get(id)
      if (job === undefined) throw new EngineError('NOT_FOUND', 'There is no such export.', { id })
      await queue.cancel(id)
      return job
    },
    'exports.submit': async ({ document, project = null, options }) => {
      const { quality, resolution, frame_rate, transparent } = options
      const choice = {
        transparent,
        ...(quality === undefined ? {} : { quality }),
        ...(resolution === undefined ? {} : { resolution }),
        ...(frame_rate === undefined ? {} : { frameRate: frame_rate }),
      }
      const { request } = await prepareRequest(document, tools, choice)
      const { frameRate, ...size } = choosePicture(document.settings, choice)
      const id = randomUUID()
      const file = `${id}${endingOf(options.format)}`
      const job: ExportJob = {
        id,
        name: document.name,
        project,
        state: 'queued',
        options,
        ...size,
        frame_rate: frameRate,
        created_at: now(),
        started_at: null,
        completed_at: null,
        progress: 0,
        frames_done: 0,
        frames_total: 0,
        eta_s: null,
        estimated_time: 3,
        attempt: 1,
        interrupted: false,
        warnings: [],
        file: null,
        copy: null,
        url: null,
        file_size: null,
        duration: null,
        error: null,
        nodes: [],
      }
      jobs.set(id, job)
      await mkdir(folder, { recursive: true })
      queue.add(id, job, async (signal) => {
        job.started_at = now()
        const output = join(folder, file)
        const outcome = await renderScene({ ...request, output, format: options.format, jobId: id, signal })
        job.completed_at = now()
        if (outcome.event === 'failed') job.error = outcome.error
        if (outcome.event === 'completed') {
          Object.assign(job, {
            progress: 100,
            file: outcome.file,
            url: `/exports/${file}`,
            file_size: outcome.media.bytes,
          })
        }
        return outcome.event
      })
      return { ...job }
    },
  }
}
