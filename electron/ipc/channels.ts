/** Everything the page may ask of the shell: each channel with the shape of what comes along. */
import { isAbsolute } from 'node:path'
import { z } from 'zod'

const path = z.string().min(1).max(4096).refine(isAbsolute, 'not a whole path')
const title = z.string().max(200)
/** Of files, without the dot. */
const extensions = z.array(z.string().regex(/^[a-z0-9]{1,10}$/i)).max(20)
const commandId = z.string().regex(/^[a-z][a-z0-9_.]{0,99}$/)

const menuItem = z.union([
  z.literal('line'),
  z.strictObject({
    id: commandId,
    label: title,
    keys: z.string().max(40).optional(),
    enabled: z.boolean(),
    checked: z.boolean().optional(),
  }),
])
/** One menu of the system's menu bar. */
export const menuShape = z.strictObject({ id: commandId, label: title, items: z.array(menuItem).max(60) })
/** See `menuShape`. */
export type SystemMenu = z.infer<typeof menuShape>

/** Channels that are answered, with what comes along. */
export const questions = {
  'files.choose': z.strictObject({ title, extensions }),
  'files.choose_target': z.strictObject({ title, name: z.string().max(200), extensions }),
  'files.show': z.strictObject({ path }),
} as const

/** Channels that are only heard. */
export const messages = {
  /** Asks for a port to the engine, which comes back under the same number. */
  'engine.connect': z.strictObject({ number: z.int().positive() }),
  /** From now on the page takes the files that the app is opened with. */
  'files.listen': z.strictObject({}),
  'menu.set': z.strictObject({ menus: z.array(menuShape).max(12) }),
  'window.title': z.strictObject({ title, dirty: z.boolean() }),
} as const

/** Channels of the shell to the page. */
export const toPage = { command: 'command', open: 'files.open', port: 'engine.port' } as const

export type Question = keyof typeof questions
export type Message = keyof typeof messages
/** What comes along on a channel. */
export type Params<C extends Question | Message> = z.infer<(typeof questions & typeof messages)[C]>
/** What a question is answered with. */
export interface Answers {
  /** Absolute path; undefined where the user cancelled. */
  'files.choose': string | undefined
  'files.choose_target': string | undefined
  'files.show': void
}
