/** The shell's side of every channel; wrapped here once, so that no handler can forget to look who asks. */
import type { IpcMain, IpcMainEvent } from 'electron'
import { admit } from './admit.ts'
import { messages, questions, type Answers, type Message, type Params, type Question } from './channels.ts'

/** What answers the channels. */
export type ChannelHandlers = { [C in Question]: (params: Params<C>) => Promise<Answers[C]> } & {
  [C in Message]: (params: Params<C>, event: IpcMainEvent) => void
}

/** Serves all channels. What is refused is logged; who asked hears no more than that. */
export function serveChannels(
  ipc: Pick<IpcMain, 'handle' | 'on'>,
  handlers: ChannelHandlers,
  onRefused: (error: unknown) => void,
): void {
  for (const channel of Object.keys(questions) as Question[]) serveQuestion(channel)
  for (const channel of Object.keys(messages) as Message[]) serveMessage(channel)

  function serveQuestion(channel: Question): void {
    const handler = handlers[channel] as (params: unknown) => Promise<unknown>
    ipc.handle(channel, async (event, params: unknown) => {
      try {
        return await handler(admit(channel, questions[channel], event, params))
      } catch (error) {
        onRefused(error)
        throw new Error(`${channel} was refused.`, { cause: error })
      }
    })
  }

  function serveMessage(channel: Message): void {
    const handler = handlers[channel] as (params: unknown, event: IpcMainEvent) => void
    ipc.on(channel, (event, params: unknown) => {
      try {
        handler(admit(channel, messages[channel], event, params), event)
      } catch (error) {
        onRefused(error)
      }
    })
  }
}
