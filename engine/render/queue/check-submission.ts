/** What is wrong with an export is said when it is asked for, not when its turn comes. */
import { stat } from 'node:fs/promises'
import { dirname, isAbsolute } from 'node:path'
import { EngineError } from '../../api/contract/errors.ts'
import type { ExportOptions } from '../../api/contract/exports.ts'
import { drawnRate, objection } from '../../api/contract/output-format.ts'
import type { Picture } from '../../api/contract/picture.ts'
import { prepareRequest, type SceneChoice } from '../prepare-request.ts'
import type { RenderTools } from '../render-tools.ts'
import { plannedFrames } from './planned-frames.ts'
import type { Submission } from './queue-options.ts'

/** What is known of an export before it runs. */
export interface CheckedSubmission {
  /** As it will be drawn. */
  picture: Picture
  frames: number
  warnings: string[]
}

/** The graph's size, rate and transparency as the options want them. */
export function sceneChoice({ quality, resolution, frame_rate, transparent }: ExportOptions): SceneChoice {
  return {
    transparent,
    ...(quality === undefined ? {} : { quality }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(frame_rate === undefined ? {} : { frameRate: frame_rate }),
  }
}

/** @throws EngineError `VALIDATION_ERROR`, `MANIM_NOT_FOUND` */
export async function checkSubmission(
  { document, options, file }: Submission,
  tools: RenderTools,
): Promise<CheckedSubmission> {
  const { format } = options
  if (options.at !== undefined && format !== 'png') {
    throw new EngineError('VALIDATION_ERROR', 'Only a still (png) is taken at a time: leave out "at".')
  }
  if (file !== undefined) await checkCopy(file)
  const { request, warnings } = await prepareRequest(document, tools, sceneChoice(options))
  const { picture } = request
  const wrong = objection(format, picture, options.transparent)
  if (wrong !== undefined) throw new EngineError('VALIDATION_ERROR', wrong)
  const frameRate = drawnRate(format, picture.frameRate)
  const frames = format === 'png' ? 1 : await plannedFrames(request.code, request.python, frameRate)
  return {
    picture: { ...picture, frameRate },
    frames: frames ?? 1,
    warnings: warnings.map(({ message }) => message),
  }
}

async function checkCopy(file: string): Promise<void> {
  const refuse = (message: string) => new EngineError('VALIDATION_ERROR', message, { details: { field: 'file' } })
  if (!isAbsolute(file)) throw refuse(`${file} is no absolute path.`)
  const folder = await stat(dirname(file)).catch(() => undefined)
  if (folder?.isDirectory() !== true) throw refuse(`The folder ${dirname(file)} does not exist.`)
}
