/** Shows progress on stderr: a bar that is drawn over itself on a terminal, else a line now and then. */

/** Seconds between two lines where there is no terminal. */
const LINE_INTERVAL = 5
const WIDTH = 30

/** What a bar shows. */
export interface BarState {
  frames_done: number
  frames_total: number
  eta_s: number | null
}

/** The part of a stream that a bar needs. */
export interface BarStream {
  isTTY?: boolean | undefined
  columns?: number | undefined
  write(text: string): unknown
}

/** A progress bar; nothing is shown before the first state. */
export class ProgressBar {
  readonly #stream: BarStream
  readonly #now: () => number
  #shown = false
  #nextLine = 0
  #last: BarState | undefined

  constructor(stream: BarStream = process.stderr, now: () => number = performance.now.bind(performance)) {
    this.#stream = stream
    this.#now = now
  }

  show(state: BarState): void {
    this.#last = state
    if (this.#stream.isTTY) {
      this.#stream.write(`\r${formatBar(state).slice(0, (this.#stream.columns ?? 80) - 1)}\u001B[K`)
      this.#shown = true
      return
    }
    const now = this.#now()
    if (now < this.#nextLine) return
    this.#nextLine = now + LINE_INTERVAL * 1000
    this.#stream.write(`${formatState(state)}\n`)
  }

  /** Writes a message above the bar. */
  message(text: string): void {
    this.clear()
    this.#stream.write(`${text}\n`)
    if (this.#stream.isTTY && this.#last !== undefined) this.show(this.#last)
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.#shown) this.#stream.write('\r\u001B[K')
    this.#shown = false
  }
}

function formatBar(state: BarState): string {
  const share = state.frames_total === 0 ? 0 : state.frames_done / state.frames_total
  const filled = Math.round(share * WIDTH)
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${formatState(state)}`
}

function formatState({ frames_done, frames_total, eta_s }: BarState): string {
  const percent = frames_total === 0 ? 0 : Math.floor((frames_done / frames_total) * 100)
  const rest = eta_s === null || eta_s < 1 ? '' : `, ${formatSeconds(eta_s)} left`
  return `${percent} %, frame ${frames_done} of ${frames_total}${rest}`
}

/** Seconds as people say them: `12 s`, `3 min 5 s`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
