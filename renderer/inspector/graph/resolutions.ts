/** The sizes of the video that are offered; any other can be typed. */

/** A size in pixels with its usual name. */
export interface Resolution {
  readonly id: string
  readonly label: string
  readonly size: readonly [width: number, height: number]
}

/** The largest first; then upright and square ones for phones. */
export const resolutions: readonly Resolution[] = [
  ['4K', 3840, 2160],
  ['1440p', 2560, 1440],
  ['1080p', 1920, 1080],
  ['720p', 1280, 720],
  ['480p', 854, 480],
  ['1080p upright', 1080, 1920],
  ['1080p square', 1080, 1080],
].map(([name, width, height]) => ({
  id: `${width}x${height}`,
  label: `${name} · ${width} × ${height}`,
  size: [Number(width), Number(height)],
}))

/** Widths and heights that a video can have: even, as most encoders want, and not beyond 8K. */
export const pixelLimits = { min: 16, max: 8192 } as const

/** A legal number of pixels near a wanted one. */
export function legalPixels(wanted: number): number {
  const even = Math.round(wanted / 2) * 2
  return Math.min(Math.max(even, pixelLimits.min), pixelLimits.max)
}
