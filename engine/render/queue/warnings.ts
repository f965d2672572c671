/** Warnings of a job, each once. */
export class Warnings {
  #all: readonly string[] = []
  readonly #tell: (all: string[]) => void

  constructor(tell: (all: string[]) => void = () => undefined) {
    this.#tell = tell
  }

  get all(): string[] {
    return [...this.#all]
  }

  add(message: string): void {
    // A scene may warn at every frame.
    if (this.#all.includes(message) || this.#all.length >= 100) return
    this.#all = [...this.#all, message]
    this.#tell(this.all)
  }
}
