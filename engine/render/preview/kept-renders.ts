/** Keeps what was drawn within a budget, so that undo and scrubbing back cost nothing. */
import type { PreviewRender } from './preview-render.ts'

/** Bytes of the pictures of all sessions together. */
export const frameBudget = 256 * 2 ** 20

/** Renders in the order of their last use; the pictures of the oldest are dropped first. */
export class KeptRenders {
  readonly #budget: number
  readonly #renders = new Set<PreviewRender>()

  constructor(budget = frameBudget) {
    this.#budget = budget
  }

  /** This one is in use. */
  touch(render: PreviewRender): void {
    this.#renders.delete(render)
    this.#renders.add(render)
    this.#trim()
  }

  remove(render: PreviewRender): void {
    this.#renders.delete(render)
  }

  #trim(): void {
    let over = [...this.#renders].reduce((sum, { frames }) => sum + frames.bytes, 0) - this.#budget
    for (const { frames, wanted } of this.#renders) {
      if (over <= 0) return
      const before = frames.bytes
      frames.drop(over, wanted)
      over -= before - frames.bytes
    }
  }
}
