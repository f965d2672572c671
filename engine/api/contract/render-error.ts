/** How a render fails, wherever it was asked for. */
import { z } from 'zod'

/** Why a render ended without a result. */
export const stopReasons = [
  /** The request cannot be met: MP4 with transparency, an odd size. */
  'request',
  /** The output cannot be written where it should be. */
  'target',
  /** Manim or the typesetter could not be started. */
  'manim',
  /** Python or Manim raised an error in the scene. */
  'error',
  /** The result was not what it should be when read back. */
  'bad_media',
  'disk_full',
  'timeout',
  'memory',
  'cpu',
  'file_size',
  'processes',
  'crashed',
  /** Code of a stranger that the user has not trusted, or that does what such code may not. */
  'untrusted',
] as const
/** See `stopReasons`. */
export type StopReason = (typeof stopReasons)[number]

/** A failure, for the user and for whoever looks closer. */
export const renderErrorSchema = z.object({
  code: z.enum(['VALIDATION_ERROR', 'RENDER_FAILED', 'TIMEOUT', 'DISK_FULL', 'UNTRUSTED_CODE']),
  reason: z.enum(stopReasons),
  /** What happened, in the user's words. */
  message: z.string(),
  /** The node that caused it: an id, or a path inside subgraphs. */
  node: z.string().optional(),
  parameter: z.string().optional(),
  /** Python's type of the error. */
  type: z.string().optional(),
  /** Python's whole traceback, or the end of the log. */
  traceback: z.string().optional(),
  /** Line of the generated code, from 1. */
  line: z.int().optional(),
})
/** See `renderErrorSchema`. */
export type RenderError = z.infer<typeof renderErrorSchema>
