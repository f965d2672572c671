import type { Point } from '../../canvas/wire/wire-path.ts'

/** Pixels of menu and card, and between them and the edges of the window. */
const menu = { width: 316, height: 430 }
const card = { width: 252, gap: 6 }
const margin = 8

/** Where the menu and its card stand: beside the place, and always wholly in the window. */
export function placeOfMenu(at: Point, { innerWidth: width, innerHeight: height } = window) {
  const left = clamp(at.x + 4, width - menu.width - margin)
  const top = clamp(at.y - 18, height - menu.height - margin)
  const isRoomRight = left + menu.width + card.gap + card.width + margin <= width
  const cardLeft = isRoomRight ? left + menu.width + card.gap : left - card.gap - card.width
  return {
    list: { left, top, width: menu.width, maxHeight: menu.height },
    card: { left: clamp(cardLeft, width), top, width: card.width, maxHeight: height - top - margin },
  }
}

function clamp(wanted: number, most: number): number {
  return Math.max(margin, Math.min(wanted, most))
}
