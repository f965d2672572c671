import type { ExportJob } from '../../api/contract/exports.ts'
import type { RenderEvent } from '../render-request.ts'
import type { PaceSample } from './pace.ts'
import type { Warnings } from './warnings.ts'

/** Turns a render's events into changes of its job, and takes the time. */
export class RenderWatch {
  readonly #job: ExportJob
  readonly #warnings: Warnings
  readonly #onChange: (changes: Partial<ExportJob>) => void
  readonly #begun = performance.now()
  #started: number | undefined
  #progress = 0

  constructor(job: ExportJob, warnings: Warnings, onChange: (changes: Partial<ExportJob>) => void) {
    this.#job = job
    this.#warnings = warnings
    this.#onChange = onChange
  }

  take(event: RenderEvent): void {
    switch (event.event) {
      case 'started':
        this.#started = performance.now()
        this.#onChange({ frames_total: event.frames_total })
        break
      case 'play':
        this.#onChange({ nodes: event.nodes })
        break
      case 'progress': {
        const { frames_done, frames_total, eta_s } = event
        const share = frames_total === 0 ? 0 : Math.floor((1000 * frames_done) / frames_total) / 10
        this.#progress = Math.max(this.#progress, Math.min(100, share))
        this.#onChange({ progress: this.#progress, frames_done, frames_total, eta_s })
        break
      }
      case 'warning':
        this.#warnings.add(event.message)
        break
      default:
    }
  }

  /** What this render teaches; undefined for a frame alone, whose steps before it are not drawn. */
  sample(frames: number): PaceSample | undefined {
    if (this.#started === undefined) return undefined
    const { options, width, height } = this.#job
    const start = (this.#started - this.#begun) / 1000
    const seconds = (performance.now() - this.#started) / 1000
    return { format: options.format, pixels: width * height, start, frames: Math.max(1, frames), seconds }
  }
}
