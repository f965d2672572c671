/** The arithmetic of changing a number by dragging, arrows and arrow keys. */
import type { Port } from '../../../engine/catalogue/definition.ts'

/** The keys that make a change finer or coarser. */
export interface Held {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** What of a port decides how far a drag goes. */
export type Range = Pick<Port, 'min' | 'exclusive_min' | 'max' | 'step' | 'soft_min' | 'soft_max'>

/** Pixels of the mouse for one step. */
export const pixelsPerStep = 4

/** Shift goes a tenth as far, Ctrl ten times. */
export function factorOf({ shiftKey, ctrlKey, metaKey }: Held): number {
  return shiftKey ? 0.1 : ctrlKey || metaKey ? 10 : 1
}

/** How much one step is: what the port says, 1 for integers, else a tenth of the number's own size. */
export function stepOf(value: number, { step, soft_min, soft_max }: Range, integer: boolean): number {
  if (step !== undefined) return step
  if (integer) return 1
  if (soft_min !== undefined && soft_max !== undefined) return roundStep((soft_max - soft_min) / 100)
  const size = Math.abs(value)
  return size === 0 ? 0.1 : 10 ** Math.min(Math.floor(Math.log10(size)) - 1, 0)
}

/**
 * The number after some steps from where the drag began; digits the number had beyond the step stay.
 *
 * @param steps - need not be whole; tenths count
 */
export function dragged(start: number, steps: number, step: number, range: Range, integer: boolean): number {
  const grain = integer ? Math.max(1, step) : step / 10
  const moved = start + Math.round((steps * step) / grain) * grain
  return clampDragged(withoutNoise(moved), start, range, grain)
}

/** Within the slider's bounds, as far as the number was within them before; never beyond the hard ones. */
function clampDragged(value: number, start: number, range: Range, grain: number): number {
  const { min, exclusive_min, max, soft_min, soft_max } = range
  const low = Math.max(
    soft_min === undefined ? -Infinity : Math.min(soft_min, start),
    min ?? -Infinity,
    exclusive_min === undefined ? -Infinity : withoutNoise(exclusive_min + grain),
  )
  const high = Math.min(soft_max === undefined ? Infinity : Math.max(soft_max, start), max ?? Infinity)
  return Math.min(Math.max(value, low), high)
}

/** `0.1 + 0.2` is 0.3 to who drags. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(12))
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted))
  const digit = wanted / power
  return withoutNoise((digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10) * power)
}
