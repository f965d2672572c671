/** What the Python driver reports (`resources/python/manim_nodes/driver/reports.py`). */
import { z } from 'zod'

/** A stretch of the generated file: lines from 1, columns from 0 in UTF-8 bytes. */
export const codeRange = z.object({ line: z.int(), column: z.int(), end_line: z.int(), end_column: z.int() })
export type CodeRange = z.infer<typeof codeRange>

const mediaFacts = z.object({
  kind: z.enum(['video', 'image', 'sequence']),
  codec: z.string(),
  pixel_format: z.string().nullable(),
  width: z.number(),
  height: z.number(),
  frames: z.number(),
  duration: z.number().nullable(),
  frame_rate: z.number().nullable(),
  audio: z.string().nullable(),
  bytes: z.number(),
})

const pythonError = z.object({
  event: z.literal('error'),
  reason: z.enum(['error', 'manim', 'bad_media', 'disk_full', 'file_size', 'memory']),
  type: z.string(),
  message: z.string(),
  /** The folder on whose disk there is no room; empty where that is not the reason, or could not be seen. */
  folder: z.string(),
  /** Types of the errors behind it. */
  causes: z.array(z.string()),
  /** Where it passed through the generated file, outermost call first. */
  at: z.array(codeRange),
  traceback: z.string(),
})
export type PythonError = z.infer<typeof pythonError>

const driverReport = z.discriminatedUnion('event', [
  z.object({ event: z.literal('started'), plan: z.array(z.number()) }),
  z.object({
    event: z.literal('play'),
    index: z.int(),
    at: z.array(codeRange),
    start: z.number(),
    duration: z.number(),
    /** Frames it will have, and frames drawn before it. */
    frames: z.int(),
    drawn: z.int(),
  }),
  z.object({ event: z.literal('played'), index: z.int(), frames: z.int(), duration: z.number() }),
  z.object({ event: z.literal('progress'), frames: z.int() }),
  z.object({ event: z.literal('alive') }),
  z.object({ event: z.literal('warning'), message: z.string() }),
  z.object({ event: z.literal('finished'), frames: z.int(), media: mediaFacts }),
  z.object({ event: z.literal('past_end'), frames: z.int() }),
  pythonError,
  /** A limit was reached. */
  z.object({ event: z.literal('stopped'), reason: z.enum(['memory', 'processes', 'file_size']), limit: z.number() }),
  /** The scene's process has ended by itself. */
  z.object({ event: z.literal('ended'), code: z.int().nullable(), signal: z.string().nullable() }),
])
/** One report. */
export type DriverReport = z.infer<typeof driverReport>

/** Reads one line; undefined for what is none: the end of a report whose writer was killed. */
export function readReport(line: string): DriverReport | undefined {
  if (line.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  return driverReport.safeParse(value).data
}
