import type { ExportJob, FailureRecord } from '../../api/contract/exports.ts'
import { drawnRate } from '../../api/contract/output-format.ts'
import type { SceneRequest } from '../render-request.ts'

/** Characters of what was printed that are kept. */
const PRINTED_TAIL = 20_000

/** What is gathered while a job renders, for the case that it fails. */
export class FailureEvidence {
  #request: SceneRequest | undefined
  #printed = ''

  /** What is about to be rendered. */
  know(request: SceneRequest): void {
    this.#request = request
  }

  /** The scene or Manim has printed something. */
  print(text: string): void {
    this.#printed = (this.#printed + text).slice(-PRINTED_TAIL)
  }

  /** @param codeFile - where the generated code is kept */
  record(job: ExportJob, codeFile: string): FailureRecord {
    const request = this.#request
    return {
      job,
      code: request?.code.code ?? '',
      command: request === undefined ? [] : commandFor(request, job, codeFile),
      output: this.#printed,
    }
  }
}

/** Manim's own command for the kept code: what the driver runs without its job file, which is gone by then. */
function commandFor(
  { python, picture, seed, transparent, code }: SceneRequest,
  job: ExportJob,
  file: string,
): string[] {
  return [
    python,
    '-m',
    'manim',
    'render',
    '--disable_caching',
    '--renderer=cairo',
    `--seed=${seed ?? 0}`,
    `--resolution=${picture.width},${picture.height}`,
    `--frame_rate=${drawnRate(job.options.format, picture.frameRate)}`,
    ...(transparent === true ? ['--transparent'] : []),
    file,
    code.className,
  ]
}
