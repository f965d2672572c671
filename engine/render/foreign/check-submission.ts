/** What can be said of a piece of code from outside before it waits for its turn. */
import { z } from 'zod'
import { idSchema } from '../../api/contract/common.ts'
import { EngineError } from '../../api/contract/errors.ts'
import { checkStatements } from '../../graph/expression/statements/check-statements.ts'

/** Bytes of code that are read. */
const mostBytes = 1_000_000
/** Characters up to which the quick look is quick. */
const quickLength = 50_000

/** What is to be made. */
export interface CompileRequest {
  /** Python with one Manim scene. */
  code: string
  /** Of the caller's choice; one is made unless given. */
  jobId?: string
  /** The scene's class, where there are several. */
  scene?: string
}

const requestSchema = z.object({
  code: z.string('"code" must be a text: Python with a Manim scene.'),
  jobId: idSchema.optional(),
  scene: z.string('"scene" must be the name of a class.').min(1).max(200).optional(),
})

/**
 * Refuses what is no request, empty or too large.
 *
 * @throws EngineError `VALIDATION_ERROR` with the `field` in its details
 */
export function checkRequest(request: CompileRequest): void {
  const result = requestSchema.safeParse(request)
  if (!result.success) {
    const [issue] = result.error.issues
    const field = issue?.path.join('.') ?? ''
    throw refused(`${field}: ${issue?.message ?? 'wrong'}`, { field })
  }
  const { code } = request
  if (code.trim() === '') throw refused('The code is empty.', { field: 'code' })
  const bytes = Buffer.byteLength(code)
  if (bytes > mostBytes) {
    throw refused(`The code has ${bytes} bytes; at most ${mostBytes} are taken.`, { field: 'code', bytes })
  }
}

/** Whether a quick look finds something that Python's own check will likely refuse: then it is worth asking at once. */
export function looksWrong(code: string): boolean {
  if (code.length > quickLength) return false
  const { problems, dangers } = checkStatements(code, 'definitions', { boundNames: new Set(), inputs: new Set() })
  return problems.length > 0 || dangers.length > 0
}

function refused(message: string, details: Record<string, unknown>): EngineError {
  return new EngineError('VALIDATION_ERROR', message, { details })
}
