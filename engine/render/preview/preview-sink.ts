/** Where the news of a preview go. */
import type { z } from 'zod'
import type { PreviewFrame } from '../../api/contract/frame-message.ts'
import type { previewEvents } from '../../api/contract/preview.ts'

type Told<E extends keyof typeof previewEvents> = Omit<z.infer<(typeof previewEvents)[E]>, 'session'>

/** Takes the payloads of `previewEvents`, and frames. */
export interface PreviewSink {
  state(data: Told<'preview.state'>): void
  timeline(data: Told<'preview.timeline'>): void
  problems(data: Told<'preview.problems'>): void
  frame(frame: PreviewFrame): void
  /** Bytes that were taken and not yet sent. */
  readonly backlog: number
}
