/** Who may speak on a channel, and with what. */
import type { z } from 'zod'
import { isOurPage } from '../origin.ts'

/** What is looked at of a sender; Electron's `senderFrame` has these. */
export interface Sender {
  /** Its frame; null where it is gone already. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/** A message that was not let in; says why, for the log. */
export class Refusal extends Error {}

/**
 * Lets a message in: from the top frame of our own page only, and only in the shape of its channel.
 *
 * @returns what came along, checked
 * @throws Refusal
 */
export function admit<S extends z.ZodType>(channel: string, schema: S, sender: Sender, params: unknown): z.infer<S> {
  const { senderFrame: frame } = sender
  if (frame === null) throw new Refusal(`${channel}: its page is gone.`)
  if (frame.parent !== null) throw new Refusal(`${channel}: it comes from a frame inside of a page.`)
  if (!isOurPage(frame.url)) throw new Refusal(`${channel}: it comes from ${frame.url}.`)
  const read = schema.safeParse(params)
  if (!read.success) throw new Refusal(`${channel}: ${read.error.issues.map(({ message }) => message).join('; ')}`)
  return read.data
}
