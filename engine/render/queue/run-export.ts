/** One attempt at one job: from the kept graph to the result in its place. */
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ExportJob } from '../../api/contract/exports.ts'
import { endingOf } from '../../api/contract/output-format.ts'
import type { RenderError } from '../../api/contract/render-error.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { prepareRequest } from '../prepare-request.ts'
import { renderFrame } from '../render-frame.ts'
import { renderScene } from '../render-scene.ts'
import type { MediaFacts, RenderRequest } from '../render-request.ts'
import { sceneChoice } from './check-submission.ts'
import { copyResult } from './copy-result.ts'
import { FailureEvidence } from './failure-evidence.ts'
import type { JobPapers } from './job-papers.ts'
import type { PaceSample } from './pace.ts'
import type { ExportQueueOptions } from './queue-options.ts'
import { refusalOf } from './refusal.ts'
import { removeResult } from './remove-result.ts'
import { RenderWatch } from './render-watch.ts'
import { Warnings } from './warnings.ts'

/** What an attempt needs besides the job. */
export interface RunSetting extends Pick<
  ExportQueueOptions,
  'tools' | 'exportsFolder' | 'workFolder' | 'limits' | 'folderOf' | 'renderOptions'
> {
  papers: JobPapers
  signal: AbortSignal
  /** Gets what has changed about the job while it renders. */
  onChange: (changes: Partial<ExportJob>) => void
}

/** How an attempt ended. */
export type ExportEnd =
  | { kind: 'completed'; changes: Partial<ExportJob>; sample: PaceSample | undefined }
  | { kind: 'failed'; error: RenderError; evidence: FailureEvidence }
  | { kind: 'cancelled' }

type Drawn = { kind: 'completed'; file: string; media: MediaFacts } | { kind: 'failed'; error: RenderError } | Cancelled
type Cancelled = { kind: 'cancelled' }

/** What an attempt has to tell in the end. */
interface Gathered {
  evidence: FailureEvidence
  warnings: Warnings
}

/** Where the result of a job belongs. */
export function resultFile(exportsFolder: string, { id, options }: Pick<ExportJob, 'id' | 'options'>): string {
  return join(exportsFolder, `${id}${endingOf(options.format)}`)
}

/** What a job says of its finished result. */
export function resultFacts(file: string, { bytes, duration }: MediaFacts): Partial<ExportJob> {
  return { file, url: `/exports/${basename(file)}`, file_size: bytes, duration }
}

/** Runs one attempt. Cancelled or failed, it leaves neither a process nor a file. Never rejects. */
export async function runExport(job: ExportJob, setting: RunSetting): Promise<ExportEnd> {
  const { signal, exportsFolder } = setting
  if (signal.aborted) return { kind: 'cancelled' }
  const evidence = new FailureEvidence()
  const warnings = new Warnings((all) => setting.onChange({ warnings: all }))
  const watch = new RenderWatch(job, warnings, setting.onChange)
  try {
    await mkdir(exportsFolder, { recursive: true })
    await mkdir(setting.workFolder, { recursive: true })
    const document = await setting.papers.document(job.id)
    const request = await requestFor(job, document, setting, { evidence, warnings })
    const drawn = await draw(job, request, watch, warnings)
    if (drawn.kind === 'failed') return { ...drawn, evidence }
    if (drawn.kind === 'cancelled') return drawn
    const copy = await copyFor(job, drawn.file, signal, warnings)
    if (signal.aborted) {
      // Too late to stop the render, not too late to take back what it has made.
      await removeResult(drawn.file, job.options.format)
      return { kind: 'cancelled' }
    }
    const changes = { ...resultFacts(drawn.file, drawn.media), copy, warnings: warnings.all }
    return { kind: 'completed', changes, sample: watch.sample(drawn.media.frames) }
  } catch (error) {
    if (signal.aborted) return { kind: 'cancelled' }
    return { kind: 'failed', error: refusalOf(error), evidence }
  }
}

/** Copies a finished result to where the user wants it. A copy that fails is a warning: the export itself is there. */
export async function copyFor(
  { copy, options }: ExportJob,
  file: string,
  signal: AbortSignal,
  warnings: Warnings,
): Promise<string | null> {
  if (copy === null) return null
  try {
    await copyResult(file, copy, options.format, signal)
    return copy
  } catch (error) {
    if (!signal.aborted) warnings.add(`The copy was not made. ${(error as Error).message}`)
    return null
  }
}

async function requestFor(
  { id, options, project }: ExportJob,
  document: GraphDocument,
  { tools, limits, folderOf, signal, workFolder, exportsFolder, renderOptions }: RunSetting,
  { evidence, warnings }: Gathered,
): Promise<RenderRequest> {
  const folder = folderOf(project ?? undefined)
  const choice = { ...sceneChoice(options), folder, limits: limits() ?? {}, signal }
  const prepared = await prepareRequest(document, tools, choice)
  for (const { message } of prepared.warnings) warnings.add(message)
  const request: RenderRequest = {
    ...prepared.request,
    ...renderOptions?.(document, options),
    jobId: id,
    workFolder,
    output: resultFile(exportsFolder, { id, options }),
    format: options.format,
    encoder: options.encoder,
    onLog: (text) => evidence.print(text),
  }
  evidence.know(request)
  return request
}

async function draw(
  { options }: ExportJob,
  request: RenderRequest,
  watch: RenderWatch,
  warnings: Warnings,
): Promise<Drawn> {
  if (options.at !== undefined) {
    const outcome = await renderFrame({ ...request, at: options.at })
    if (outcome.kind === 'completed') for (const warning of outcome.warnings) warnings.add(warning)
    return outcome
  }
  const outcome = await renderScene(request, (event) => watch.take(event))
  if (outcome.event === 'completed') return { kind: 'completed', file: outcome.file, media: outcome.media }
  return outcome.event === 'failed' ? { kind: 'failed', error: outcome.error } : { kind: 'cancelled' }
}
