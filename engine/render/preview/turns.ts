/** Lets a few processes draw for many clients. */
import type { RenderError } from '../../api/contract/render-error.ts'
import type { FrameSource } from './frame-source.ts'
import type { Wish } from './preview-render.ts'

/** Processes that draw at once. */
const most = 2

/** One who wants frames. */
export interface Client {
  /** What should be drawn for it next; nothing while there is nothing left to draw. */
  wish(): Wish | undefined
  begin(wish: Wish): void
  /** Stops a process that draws what nobody waits for. */
  giveWay(): boolean
  fail(error: RenderError): void
  /** Processes that draw for it. */
  readonly running: number
  /** When it last had a turn. */
  served: number
}

/**
 * Gives free processes to those who want frames: frames under a playhead come first, and then those who have waited
 * longest. Where none is free, one that draws what nobody waits for gives way to a frame under a playhead.
 */
export class Turns {
  readonly #source: FrameSource
  #turn = 0

  constructor(source: FrameSource) {
    this.#source = source
  }

  give(clients: readonly Client[]): void {
    for (;;) {
      const waiting = clients.flatMap((client) => {
        const wish = client.wish()
        return wish === undefined ? [] : [{ client, wish }]
      })
      const next = waiting.toSorted(
        (a, b) => Number(b.wish.urgent) - Number(a.wish.urgent) || a.client.served - b.client.served,
      )[0]
      if (next === undefined) return
      const { failure } = this.#source
      if (failure !== undefined) next.client.fail(failure)
      else {
        if (!this.#source.ready) return
        if (running(clients) >= most && !(next.wish.urgent && makeRoom(next.client, clients))) return
        next.client.served = ++this.#turn
        next.client.begin(next.wish)
      }
    }
  }
}

function running(clients: readonly Client[]): number {
  return clients.reduce((sum, client) => sum + client.running, 0)
}

function makeRoom(asking: Client, clients: readonly Client[]): boolean {
  const others = clients.filter((client) => client !== asking)
  return [asking, ...others.toSorted((a, b) => b.running - a.running)].some((client) => client.giveWay())
}
