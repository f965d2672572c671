/** Every request, reply and event of the EngineClient, in one table each. */
import type { z } from 'zod'
import { appEvents, appMethods } from './app.ts'
import { documentEvents, documentMethods } from './documents.ts'
import { exportEvents, exportMethods } from './exports.ts'
import { previewEvents, previewMethods } from './preview.ts'

/** What can be asked: for each method the shape of its parameters and of its answer. */
export const methods = { ...appMethods, ...documentMethods, ...exportMethods, ...previewMethods } as const
/** The name of a request. */
export type Method = keyof typeof methods
/** What a caller gives; what has a default may be left out. */
export type Params<M extends Method> = z.input<(typeof methods)[M]['params']>
/** What a handler gets. */
export type CheckedParams<M extends Method> = z.output<(typeof methods)[M]['params']>
/** What a request answers. */
export type Result<M extends Method> = z.output<(typeof methods)[M]['result']>

/** What the engine tells by itself. Frames come apart, as binary messages (`frame-message.ts`). */
export const events = { ...appEvents, ...documentEvents, ...exportEvents, ...previewEvents } as const
/** The name of an event. */
export type EventName = keyof typeof events
/** What comes with an event. */
export type EventData<E extends EventName> = z.output<(typeof events)[E]>
