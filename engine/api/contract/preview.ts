/** Preview sessions: real frames of a graph that is being edited. */
import { z } from 'zod'
import { graphDocument } from '../../graph/document.ts'
import { problemCodes } from '../../graph/problem.ts'
import { idSchema, problemSchema } from './common.ts'
import { renderErrorSchema } from './render-error.ts'

/** Preview sizes: 480p15, 720p30, 1080p60, in the graph's aspect. */
export const previewQualities = ['low', 'medium', 'high'] as const
/** See `previewQualities`. */
export type PreviewQuality = (typeof previewQualities)[number]

const session = z.strictObject({ session: idSchema })

/** One play or wait, as Manim ran it. */
export const playedStep = z.object({
  /** Its number, from 0. */
  play: z.int(),
  statement: z.int().nullable(),
  nodes: z.array(z.string()),
  /** Seconds. */
  start: z.number(),
  duration: z.number(),
  frames: z.int(),
})
/** See `playedStep`. */
export type PlayedStep = z.infer<typeof playedStep>

/** What only a render finds out: the problems of a graph, and what Manim warns of. */
export const renderProblem = problemSchema.extend({ code: z.enum([...problemCodes, 'render_warning']) })
/** See `renderProblem`. */
export type RenderProblem = z.infer<typeof renderProblem>

/** Requests of this room. */
export const previewMethods = {
  'preview.open': {
    params: z.strictObject({ project: idSchema.optional() }),
    result: z.object({ session: idSchema }),
  },
  /**
   * Renders this state of the graph: the frame at `at` first. What was asked before is dropped, and its processes are
   * killed. The answer comes before any event or frame of the new request; a graph with errors is not rendered, and
   * the pictures of the last good one stay.
   *
   * Each update has a new `request`, also where its scene was drawn before (a node was only moved, an edit undone).
   * Then the frames are those that are kept: only the one under the playhead is sent again, the rest on `preview.seek`,
   * and what is still missing is drawn. `frames_done` counts the kept ones.
   */
  'preview.update': {
    params: z.strictObject({
      session: idSchema,
      /** Counts the states of the document; events repeat it. */
      revision: z.int().nonnegative(),
      document: graphDocument,
      /** Seconds of the playhead. */
      at: z.number().nonnegative().default(0),
      quality: z.enum(previewQualities).default('low'),
    }),
    result: z.object({
      revision: z.int(),
      /** The number that the frames of this update carry. */
      request: z.int(),
      problems: z.array(problemSchema),
    }),
  },
  /** The playhead was moved: its frame is sent at once where it is kept, else it is drawn next. */
  'preview.seek': { params: z.strictObject({ session: idSchema, at: z.number().nonnegative() }), result: z.object({}) },
  /** Ends the processes of this preview. What is drawn stays; nothing more is drawn until the next update. */
  'preview.stop': { params: session, result: z.object({}) },
  'preview.close': { params: session, result: z.object({}) },
} as const

const about = { session: idSchema, revision: z.int(), request: z.int() }

/** Events of this room. */
export const previewEvents = {
  'preview.state': z.object({
    ...about,
    /**
     * `preparing` until the scene runs. `invalid`: the graph has errors and nothing is rendered. After `failed` (an
     * error, a limit) and `stopped` the frames made so far stay.
     */
    state: z.enum(['preparing', 'rendering', 'complete', 'invalid', 'failed', 'stopped']),
    frames_done: z.int(),
    /** Planned while the scene has not come to its end. */
    frames_total: z.int(),
    error: renderErrorSchema.nullable(),
  }),
  'preview.timeline': z.object({
    ...about,
    /** Pixels and frames a second of the preview. */
    width: z.int(),
    height: z.int(),
    frame_rate: z.number(),
    plays: z.array(playedStep),
    /** Seconds; what is known so far while it is not complete. */
    duration: z.number(),
    complete: z.boolean(),
  }),
  /** All that this render has found out so far, by node. */
  'preview.problems': z.object({ ...about, problems: z.array(renderProblem) }),
} as const
