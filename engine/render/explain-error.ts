import type { GeneratedCode } from '../codegen/source-map.ts'
import type { DriverEnd } from './driver-process.ts'
import type { PythonError } from './driver-report.ts'
import { sentenceFor } from './error-sentences.ts'
import { nodeAt } from './place-error.ts'
import type { RenderError, StopReason } from '../api/contract/render-error.ts'
import type { RenderLimits } from './render-request.ts'

/** A failure with its code. */
export function renderError(reason: StopReason, message: string, more: Partial<RenderError> = {}): RenderError {
  return { code: codes[reason] ?? 'RENDER_FAILED', reason, message, ...more }
}

const codes: Partial<Record<StopReason, RenderError['code']>> = {
  request: 'VALIDATION_ERROR',
  target: 'VALIDATION_ERROR',
  timeout: 'TIMEOUT',
  disk_full: 'DISK_FULL',
}

/** What Python reported, at its node and in the user's words. */
export function explainPythonError(error: PythonError, code: GeneratedCode): RenderError {
  const said = { type: error.type, traceback: error.traceback }
  if (error.reason === 'manim') return renderError('manim', `Manim cannot be started: ${error.message}`, said)
  if (error.reason === 'bad_media') return renderError('bad_media', error.message, said)
  if (error.reason === 'disk_full') return renderError('disk_full', diskFullSentence(error.folder), said)
  const entry = nodeAt(code.sourceMap, error.at)
  const line = entry?.start[0] ?? error.at.at(-1)?.line
  const place = {
    ...said,
    ...(entry === undefined ? {} : { node: entry.node }),
    ...(line === undefined ? {} : { line }),
  }
  if (error.reason === 'memory') {
    return renderError('memory', 'Animation stopped: it needs more memory than there is', place)
  }
  if (error.reason === 'file_size') return renderError('file_size', tooLarge, place)
  const { message, parameter } = sentenceFor(error.type, error.message, error.causes)
  return renderError('error', `Animation failed: ${message}`, { ...place, ...(parameter ? { parameter } : {}) })
}

const tooLarge = 'Animation stopped: a file it wrote became too large'

/** What is said where nothing more can be written. */
export function diskFullSentence(folder: string): string {
  return folder === '' ? 'There is no room left on the disk.' : `There is no room left on the disk of ${folder}.`
}

/** A limit that the driver watches was reached. */
export function explainLimit(reason: 'memory' | 'processes' | 'file_size', limit: number): RenderError {
  if (reason === 'file_size')
    return renderError('file_size', `Animation stopped: it wrote more than ${gigabytes(limit)} of files`)
  if (reason === 'memory')
    return renderError('memory', `Animation stopped: it needed more than ${gigabytes(limit)} of memory`)
  return renderError('processes', `Animation stopped: it started more than ${limit} processes`)
}

/** No frame came for too long, or they would not end. */
export function explainTimeout(
  limit: 'noFrameSeconds' | 'videoSeconds' | 'wallSeconds',
  limits: RenderLimits,
): RenderError {
  const what = {
    noFrameSeconds: 'no new frame for',
    videoSeconds: 'it is longer than',
    wallSeconds: 'it took longer than',
  }[limit]
  const message = `Animation stopped: ${what} ${limits[limit]} seconds. Perhaps something in it never ends`
  return renderError('timeout', message)
}

/** The process ended without saying why. */
export function explainCrash(
  end: DriverEnd,
  ended: { code: number | null; signal: string | null } | undefined,
): RenderError {
  if (end.spawnError !== undefined) {
    return renderError('manim', `Python cannot be started: ${end.spawnError.message.split('\n', 1)[0]}`)
  }
  const signal = ended?.signal ?? end.signal
  const traceback = end.log.trim() === '' ? {} : { traceback: end.log }
  if (signal === 'SIGXCPU') return renderError('cpu', 'Animation stopped: it used up its processor time', traceback)
  if (signal === 'SIGXFSZ') {
    return renderError('file_size', tooLarge, traceback)
  }
  const how = signal ? `killed by ${signal}` : `exit code ${ended?.code ?? end.exitCode ?? 'unknown'}`
  return renderError('crashed', `Animation failed: Python ended unexpectedly (${how})`, traceback)
}

function gigabytes(bytes: number): string {
  return bytes >= 2 ** 30 ? `${(bytes / 2 ** 30).toFixed(1)} GB` : `${Math.round(bytes / 2 ** 20)} MB`
}
