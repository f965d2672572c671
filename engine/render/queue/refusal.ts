import { EngineError } from '../../api/contract/errors.ts'
import { problemSchema } from '../../api/contract/common.ts'
import type { RenderError } from '../../api/contract/render-error.ts'
import { renderError } from '../explain-error.ts'
import { asFileError, describeGraphFileError } from '../../library/graph-file-error.ts'

/** Why a job could not begin, as a failed render. */
export function refusalOf(error: unknown): RenderError {
  if (!(error instanceof EngineError)) return ofSystem(error as NodeJS.ErrnoException)
  switch (error.code) {
    case 'VALIDATION_ERROR':
      return renderError('request', error.message, placeOf(error))
    case 'UNTRUSTED_CODE':
      return renderError('untrusted', error.message, { code: 'UNTRUSTED_CODE' })
    case 'DISK_FULL':
      return renderError('disk_full', error.message)
    default:
      return renderError('manim', error.message)
  }
}

function ofSystem(error: NodeJS.ErrnoException): RenderError {
  if (error.code === undefined || error.path === undefined) {
    return renderError('manim', `The export could not be started: ${error.message}`)
  }
  const file = asFileError(error, error.path, 'written')
  return renderError(file.code === 'disk_full' ? 'disk_full' : 'target', describeGraphFileError(file, error.path))
}

/** The node of the first problem: the one that the sentence is about. */
function placeOf({ details }: EngineError): Partial<RenderError> {
  const problems = details['problems']
  const first = problemSchema.safeParse(Array.isArray(problems) ? problems[0] : undefined).data
  return {
    ...(first?.node === undefined ? {} : { node: first.node }),
    ...(first?.parameter === undefined ? {} : { parameter: first.parameter }),
  }
}
