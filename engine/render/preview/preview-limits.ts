/** What a preview may use. */

/** See the head of this file; `Infinity` is without limit. */
export interface PreviewLimits {
  /** Seconds of wall clock for all of a preview. */
  seconds: number
  /** Resident bytes of a scene's processes together, above what Manim itself needs. */
  memoryBytes: number
  processes: number
  /** Bytes of any one file it writes. */
  fileBytes: number
}

/** Resident bytes of a process that has only imported Manim. */
const manimBytes = 150 * 2 ** 20

/** The limits, unless settings say otherwise. */
export const usualPreviewLimits: PreviewLimits = {
  seconds: 30,
  memoryBytes: 2 * 2 ** 30,
  processes: 64,
  fileBytes: 2 ** 30,
}

/** Frames that no preview needs: an hour at 60 a second. A scene that waits for ever has come there in a second. */
export const mostFrames = 3600 * 60
/** Steps that no preview needs: those that are shorter than a frame need not even have one. */
export const mostSteps = 10_000

/** The limits that Python watches, as `manim_nodes.driver.job.Limits` has them. */
export function watchedLimits({ memoryBytes, processes, fileBytes }: PreviewLimits): string {
  const finite = (value: number) => (Number.isFinite(value) ? Math.round(value) : null)
  return JSON.stringify({
    memory: finite(memoryBytes + manimBytes),
    processes: finite(processes),
    file_size: finite(fileBytes),
    cpu: null,
  })
}
