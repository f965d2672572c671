import { totalmem } from 'node:os'
import { defaultSettings } from '../api/contract/setting-fields.ts'
import type { RenderLimits, SceneRequest } from './render-request.ts'
import { untrustedLimits } from './sandbox/untrusted-limits.ts'

/** Limits of an export, unless settings say otherwise. */
export function exportLimits(): RenderLimits {
  const { memoryBytes, cpuSeconds, ...others } = defaultSettings.limits
  return {
    ...others,
    wallSeconds: Infinity,
    memoryBytes: memoryBytes ?? Math.round(totalmem() * 0.75),
    writtenBytes: Infinity,
    cpuSeconds: cpuSeconds ?? Infinity,
  }
}

/** The limits of one request: an export's where it says nothing else, or those of strangers. */
export function limitsOf({ limits = {}, untrusted }: SceneRequest): RenderLimits {
  const usual = untrusted ? untrustedLimits() : exportLimits()
  return {
    noFrameSeconds: limits.noFrameSeconds ?? usual.noFrameSeconds,
    wallSeconds: limits.wallSeconds ?? usual.wallSeconds,
    videoSeconds: limits.videoSeconds ?? usual.videoSeconds,
    memoryBytes: limits.memoryBytes ?? usual.memoryBytes,
    processes: limits.processes ?? usual.processes,
    fileBytes: limits.fileBytes ?? usual.fileBytes,
    writtenBytes: limits.writtenBytes ?? usual.writtenBytes,
    cpuSeconds: limits.cpuSeconds ?? usual.cpuSeconds,
  }
}
