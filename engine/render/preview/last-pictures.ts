/** Hands out the last good picture of each project, for thumbnails, not with every edit. */

/** Milliseconds between two pictures of one project. */
const interval = 5000

/** See the head of this file. */
export class LastPictures {
  readonly #take: (project: string, picture: Uint8Array) => void
  readonly #waiting = new Map<string, { picture: Uint8Array | undefined; timer: NodeJS.Timeout }>()

  constructor(take: (project: string, picture: Uint8Array) => void) {
    this.#take = take
  }

  /** Hands it out now, or when the last one is old enough. */
  offer(project: string, picture: Uint8Array): void {
    const waiting = this.#waiting.get(project)
    if (waiting !== undefined) waiting.picture = picture
    else this.#hand(project, picture)
  }

  /** Hands out what still waits. */
  close(): void {
    for (const [project, { picture, timer }] of this.#waiting) {
      clearTimeout(timer)
      if (picture !== undefined) this.#take(project, picture)
    }
    this.#waiting.clear()
  }

  #hand(project: string, picture: Uint8Array): void {
    const timer = setTimeout(() => {
      const next = this.#waiting.get(project)?.picture
      this.#waiting.delete(project)
      if (next !== undefined) this.#hand(project, next)
    }, interval)
    timer.unref()
    this.#waiting.set(project, { picture: undefined, timer })
    this.#take(project, picture)
  }
}
