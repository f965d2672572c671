import { access } from 'node:fs/promises'
import { readMedia } from '../media-probe.ts'
import { completed, interrupted } from './job-states.ts'
import type { ExportJob } from '../../api/contract/exports.ts'
import type { RenderTools } from '../render-tools.ts'
import { copyFor, resultFacts, resultFile } from './run-export.ts'
import { Warnings } from './warnings.ts'

/**
 * What has become of a job that was rendering when the app was killed. A result stands under its name only when it is
 * whole, so one that is there is finished: all that was missing is the note of it, and perhaps the copy.
 */
export async function afterKill(
  job: ExportJob,
  exportsFolder: string,
  tools: RenderTools,
  now: string,
): Promise<Partial<ExportJob>> {
  const file = resultFile(exportsFolder, job)
  if (
    !(await access(file).then(
      () => true,
      () => false,
    ))
  )
    return interrupted(now)
  const warnings = new Warnings()
  try {
    const media = await readMedia((await tools.manim()).python, file)
    const copy = await copyFor(job, file, new AbortController().signal, warnings)
    return { ...completed(now, job), ...resultFacts(file, media), copy, warnings: [...job.warnings, ...warnings.all] }
  } catch {
    return interrupted(now)
  }
}
