import { totalmem } from 'node:os'
import type { RenderLimits } from './render-request.ts'

/** Limits of an export, unless settings say otherwise. */
export function exportLimits(): RenderLimits {
  return {
    noFrameSeconds: 300,
    videoSeconds: 4 * 3600,
    memoryBytes: Math.round(totalmem() * 0.75),
    processes: 64,
    fileBytes: 64 * 2 ** 30,
    cpuSeconds: Infinity,
  }
}
