/** Seconds and pixels of the timeline. */

/** Pixels before 0 s and after the end. */
export const margin = 16

/** Pixels for a second. */
export interface Scale {
  readonly perSecond: number
}

/** The scale at which all of it fits, times the zoom. */
export function scaleFor(width: number, seconds: number, zoom: number): Scale {
  return { perSecond: (Math.max(width - 2 * margin - 24, 80) / Math.max(seconds, 1)) * zoom }
}

export function toPixels({ perSecond }: Scale, seconds: number): number {
  return margin + seconds * perSecond
}

/** Never before 0. */
export function toSeconds({ perSecond }: Scale, pixels: number): number {
  return Math.max(0, (pixels - margin) / perSecond)
}

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600]

/** Seconds between two numbers on the ruler, so that they do not touch. */
export function rulerStep({ perSecond }: Scale): number {
  return steps.find((seconds) => seconds * perSecond >= 56) ?? 1800
}

/**
 * Seconds that a length snaps to: whole frames, or the first round number of whole frames that a hand can hit.
 *
 * @param rate - frames a second
 */
export function snapStep({ perSecond }: Scale, rate: number): number {
  const frame = 1 / rate
  const canHit = (seconds: number): boolean => seconds * perSecond >= 4
  if (canHit(frame)) return frame
  const isWhole = (seconds: number): boolean => Math.abs(seconds * rate - Math.round(seconds * rate)) < 1e-9
  const round = [0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10].find((seconds) => isWhole(seconds) && canHit(seconds))
  return round ?? frame * Math.ceil(4 / (frame * perSecond))
}

/** A length on the grid: at least one step of it, without the dust of floating point. */
export function snapTo(seconds: number, step: number): number {
  return Math.round(Math.max(step, Math.round(seconds / step) * step) * 1e4) / 1e4
}
