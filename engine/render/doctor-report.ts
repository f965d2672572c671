/**
 * - `ok`: as wanted
 * - `missing`: not there, too little, or not working
 * - `old`: there in a version that does not do
 * - `optional`: absent or different, and the app works all the same
 */
export type PartState = 'ok' | 'missing' | 'old' | 'optional'

/** What `doctor` has to say about one part. */
export interface PartReport {
  part: string
  state: PartState
  /** What is there: a version, a place, an amount. */
  found: string | null
  wanted: string
  /** What to do about it, as a sentence; null where nothing is to be done. */
  remedy: string | null
}

/** Whether nothing is left to be done. */
export function isHealthy(parts: readonly PartReport[]): boolean {
  return parts.every(({ state }) => state === 'ok' || state === 'optional')
}
