/** Exports: what can be asked for, and the queue. */
import { z } from 'zod'
import { graphDocument } from '../../graph/document.ts'
import { idSchema, timeSchema } from './common.ts'
import { encoders, outputFormats } from './output-format.ts'
import { qualityNames } from './picture.ts'
import { renderErrorSchema } from './render-error.ts'

/** The states of every job; each route has its own words for them (`job-words.ts`). */
export const jobStates = ['queued', 'rendering', 'completed', 'failed', 'cancelled'] as const
/** See `jobStates`. */
export type JobState = (typeof jobStates)[number]

/** What is chosen in the export dialog; nothing given is as the graph's settings say. */
export const exportOptions = z.strictObject({
  format: z.enum(outputFormats).default('mp4'),
  quality: z.enum(qualityNames).optional(),
  /** Pixels; wins over `quality`. */
  resolution: z.tuple([z.int().min(16).max(16_384), z.int().min(16).max(16_384)]).optional(),
  /** Frames a second; wins over `quality`. */
  frame_rate: z.number().min(1).max(240).optional(),
  transparent: z.boolean().default(false),
  encoder: z.enum(encoders).default('standard'),
  /** Times a GIF plays; 0 is for ever. */
  loop: z.int().min(0).max(65_535).default(0),
  /** Seconds at which a still is taken; the last picture where left out. */
  at: z.number().nonnegative().optional(),
  /** Whether the graph travels inside the file. */
  embed_graph: z.boolean().default(true),
})
/** See `exportOptions`. */
export type ExportOptions = z.infer<typeof exportOptions>

/** One export, waiting, running or ended. */
export const exportJob = z.object({
  id: idSchema,
  /** Of the graph. */
  name: z.string(),
  project: idSchema.nullable(),
  state: z.enum(jobStates),
  options: exportOptions,
  width: z.int(),
  height: z.int(),
  frame_rate: z.number(),
  created_at: timeSchema,
  started_at: timeSchema.nullable(),
  completed_at: timeSchema.nullable(),
  /** 0 to 100, never backwards within an attempt. */
  progress: z.number(),
  frames_done: z.int(),
  frames_total: z.int(),
  /** Seconds left; null while nothing can be said. */
  eta_s: z.number().nullable(),
  /** Seconds it was thought to take when it was submitted. */
  estimated_time: z.number(),
  /** 1 for the first. */
  attempt: z.int(),
  /** It was broken off when the app ended, and can be started again. */
  interrupted: z.boolean(),
  warnings: z.array(z.string()),
  /** Absolute path of the finished file or folder, and its relative address. */
  file: z.string().nullable(),
  url: z.string().nullable(),
  /** Absolute path of the copy the user asked for; null where none was, or, with a warning, where it could not be made. */
  copy: z.string().nullable(),
  file_size: z.int().nullable(),
  /** Seconds of video. */
  duration: z.number().nullable(),
  error: renderErrorSchema.nullable(),
  /** Nodes of the step that is being drawn. */
  nodes: z.array(z.string()),
})
/** See `exportJob`. */
export type ExportJob = z.infer<typeof exportJob>

/** Everything about a failed job, for whoever looks closer. */
export const failureRecord = z.object({
  job: exportJob,
  code: z.string(),
  command: z.array(z.string()),
  output: z.string(),
})
/** See `failureRecord`. */
export type FailureRecord = z.infer<typeof failureRecord>

const job = z.strictObject({ job: idSchema })

/** Requests of this room. */
export const exportMethods = {
  'exports.submit': {
    params: z.strictObject({
      document: graphDocument,
      project: idSchema.optional(),
      options: exportOptions,
      /** Absolute path of a copy the user wants besides the one in `exports/`. */
      file: z.string().optional(),
    }),
    result: exportJob,
  },
  'exports.list': { params: z.strictObject({}), result: z.array(exportJob) },
  'exports.cancel': { params: job, result: exportJob },
  'exports.retry': { params: job, result: exportJob },
  /** Puts a waiting job before another, or last where `before` is null. */
  'exports.reorder': {
    params: z.strictObject({ job: idSchema, before: idSchema.nullable() }),
    result: z.array(exportJob),
  },
  /** Takes back every waiting job. */
  'exports.clear': { params: z.strictObject({}), result: z.array(exportJob) },
  /** Forgets an ended job; its file goes too if asked. */
  'exports.remove': {
    params: z.strictObject({ job: idSchema, delete_file: z.boolean().default(false) }),
    result: z.object({}),
  },
  'exports.failure': { params: job, result: failureRecord },
} as const

/** Events of this room. */
export const exportEvents = {
  /** The jobs that changed, each whole, so that a lost message does no harm; and which wait, in their order. */
  'exports.changed': z.object({ jobs: z.array(exportJob), waiting: z.array(idSchema), removed: z.array(idSchema) }),
} as const
