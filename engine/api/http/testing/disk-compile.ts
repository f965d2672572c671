/** Videos of plain code with the real Manim. */
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { EngineError } from '../../contract/errors.ts'
import { renderScene } from '../../../render/render-scene.ts'
import type { RenderTools } from '../../../render/render-tools.ts'
import type { CompileJob } from '../../../render/foreign/compile-job.ts'
import type { CompileJobs } from '../server-options.ts'
import { now, type OneByOne } from './one-by-one.ts'

const picture = { width: 192, height: 108, frameRate: 15 }

export function diskCompile(folder: string, tools: RenderTools, queue: OneByOne): CompileJobs {
  const jobs = new Map<string, CompileJob>()
  return {
    list: () => [...jobs.values()],
    get(id) {
      const job = jobs.get(id)
      if (job === undefined) throw new EngineError('NOT_FOUND', 'There is no such job.', { id })
      return job
    },
    async submit({ code, jobId = randomUUID(), scene }) {
      const className = scene ?? /^class (\w+)\(Scene\)/m.exec(code)?.[1]
      if (className === undefined) throw new EngineError('VALIDATION_ERROR', 'The code has no scene.')
      const { python } = await tools.manim()
      const job: CompileJob = {
        jobId,
        state: 'queued',
        createdAt: now(),
        startedAt: null,
        completedAt: null,
        progress: 0,
        file: null,
        logs: '',
        error: null,
        traceback: null,
      }
      jobs.set(jobId, job)
      await mkdir(folder, { recursive: true })
      queue.add(jobId, job, async (signal) => {
        job.startedAt = now()
        const output = join(folder, `${jobId}.mp4`)
        const scenes = { code, className, baseClass: 'Scene', sourceMap: [] }
        const onLog = (text: string) => void (job.logs += text)
        const outcome = await renderScene({ code: scenes, output, format: 'mp4', picture, python, signal, onLog })
        job.completedAt = now()
        if (outcome.event === 'completed') Object.assign(job, { progress: 100, file: outcome.file })
        if (outcome.event === 'failed') {
          job.error = outcome.error.message
          job.traceback = outcome.error.traceback ?? null
        }
        return outcome.event
      })
      return job
    },
  }
}
