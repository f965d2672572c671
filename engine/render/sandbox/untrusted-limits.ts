import type { RenderLimits } from '../render-request.ts'

/** What Python with Manim takes itself before a scene begins, generously (measured: 160 MB). */
const manimBytes = 192 * 2 ** 20

/** Limits of a scene that a stranger wrote: two minutes, 1 GB above Manim's own memory, 1 GB on the disk. */
export function untrustedLimits(): RenderLimits {
  return {
    noFrameSeconds: 120,
    wallSeconds: 120,
    videoSeconds: 600,
    memoryBytes: 2 ** 30 + manimBytes,
    processes: 16,
    fileBytes: 512 * 2 ** 20,
    writtenBytes: 2 ** 30,
    // Both processors for the whole time.
    cpuSeconds: 240,
  }
}
