/** What is said on `/ws/preview`. */
import { z } from 'zod'
import { previewQualities } from '../contract/preview.ts'
import { readJson } from '../session-request.ts'
import { messageError, validationError } from '../session-validation.ts'

/** From the client; fields it has besides are none of our business. */
const clientMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('render'),
    /** Nodes, edges and settings, or a whole document. */
    graph: z.record(z.string(), z.unknown()),
    quality: z.enum(previewQualities).default('low'),
  }),
  z.object({ type: z.literal('cancel') }),
])

/** A message of the client. */
export type PreviewRequest = z.output<typeof clientMessage>

/** A message to the client. Progress goes from 0 to 100, times and durations are seconds, frames count from 0. */
export type PreviewAnswer =
  | { type: 'status'; message: string; progress: number }
  | { type: 'frame'; url: string; frame_number: number; timestamp: number; total_frames: number }
  /** `preview_url` is the picture of the last frame; null where there was none. */
  | { type: 'complete'; total_frames: number; duration: number; preview_url: string | null }
  | { type: 'error'; message: string; node_id: string | null; traceback: string | null }

/** @throws EngineError `VALIDATION_ERROR`; UnsafeJson */
export function readPreviewRequest(message: string | Uint8Array): PreviewRequest {
  if (typeof message !== 'string') throw messageError('a message in JSON', 'binary data')
  const value = readJson(message)
  const read = clientMessage.safeParse(value)
  if (!read.success) throw validationError('message', value, read.error.issues)
  return read.data
}
