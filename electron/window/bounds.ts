/** Where the window was, and where it may be now that the screens are perhaps others. */
import { z } from 'zod'

/** A rectangle on the desktop, in its pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What is remembered of the window. */
export const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximized: z.boolean(),
})
/** See `windowState`. */
export type WindowState = z.infer<typeof windowState>

/** The smallest window in which the editor can be used. */
export const smallest = { width: 960, height: 600 } as const
const usual = { width: 1440, height: 900 } as const
/** So much of the window's top must be on a screen, so that it can be taken hold of. */
const grip = 80

/** Reads what was remembered. @returns undefined for what is not a window's state */
export function readState(text: string): WindowState | undefined {
  try {
    return windowState.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/**
 * The place of the window: where it was if it can be reached there, else in the middle of the first screen.
 *
 * @param areas - of the screens that are there, without bars and docks; the first is the main one
 */
export function fitToScreens(remembered: Box | undefined, areas: readonly Box[]): Box {
  const home = areas.find((area) => remembered !== undefined && canBeReached(remembered, area))
  const area = home ?? areas[0]
  if (area === undefined) return { x: 0, y: 0, ...usual }
  const wanted = remembered ?? usual
  const width = clamp(wanted.width, Math.min(smallest.width, area.width), area.width)
  const height = clamp(wanted.height, Math.min(smallest.height, area.height), area.height)
  if (home !== undefined && remembered !== undefined) {
    return {
      x: clamp(remembered.x, area.x - width + grip, area.x + area.width - grip),
      y: clamp(remembered.y, area.y, area.y + area.height - grip),
      width,
      height,
    }
  }
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  }
}

/** Whether the window's title bar would be on this screen. */
function canBeReached({ x, y, width }: Box, area: Box): boolean {
  const shared = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return shared >= grip && y >= area.y - grip && y < area.y + area.height - grip
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}
