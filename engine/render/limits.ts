import { totalmem } from 'node:os'
import type { RenderLimits, SceneRequest } from './render-request.ts'

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

/** The limits of one request: an export's where it says nothing else. */
export function limitsOf({ limits = {} }: SceneRequest): RenderLimits {
  const usual = exportLimits()
  return {
    noFrameSeconds: limits.noFrameSeconds ?? usual.noFrameSeconds,
    videoSeconds: limits.videoSeconds ?? usual.videoSeconds,
    memoryBytes: limits.memoryBytes ?? usual.memoryBytes,
    processes: limits.processes ?? usual.processes,
    fileBytes: limits.fileBytes ?? usual.fileBytes,
    cpuSeconds: limits.cpuSeconds ?? usual.cpuSeconds,
  }
}
