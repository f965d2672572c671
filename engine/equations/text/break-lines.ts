import { isEmpty } from '../svg/geometry.ts'
import { inkBox } from '../svg/ink.ts'
import type { Ink } from '../svg/ink.ts'
import { outlineBox } from '../svg/outline.ts'

/** One line of a paragraph as it is set. */
export interface SetLine {
  items: Ink[]
  /** Its box from the first to the last character, spaces at the ends left out. */
  left: number
  right: number
  /** Places of the spaces in it. */
  gaps: number
}

/** By how much of its width a space may shrink (`\fontdimen4` of cmr10). */
const shrink = 1 / 3

/**
 * Breaks a line at the last space before it gets too wide, again and again. TeX would weigh all breaks against each
 * other and hyphenate; for ragged text the lines come out the same.
 *
 * @param end where the line ends, the width of its last character included
 * @param width all lengths in thousandths of 10 pt
 * @param justified whether spaces may shrink to let one more word in
 */
export function breakLines(items: readonly Ink[], end: number, width: number, justified: boolean): SetLine[] {
  const lines: SetLine[] = []
  let line: Ink[] = []
  let left = 0
  let space = -1
  for (const item of items) {
    line.push(item)
    if (item.kind === 'gap') {
      if (hasInk(line)) space = line.length - 1
      else left = item.x + item.width
    }
    if (item.kind !== 'shape' || space < 0) continue
    const give = justified ? line.reduce((sum, other) => sum + (other.kind === 'gap' ? other.width * shrink : 0), 0) : 0
    if (outlineBox(item.outline).right - left - give <= width) continue
    const gap = line[space]
    if (gap?.kind !== 'gap') continue
    lines.push(setLine(line.slice(0, space), left, gap.x))
    left = gap.x + gap.width
    line = line.slice(space + 1)
    space = line.findLastIndex((other, i) => other.kind === 'gap' && hasInk(line.slice(0, i)))
  }
  lines.push(setLine(line, left, end))
  return lines
}

/** A line without the spaces at its end. */
function setLine(items: Ink[], left: number, end: number): SetLine {
  const last = items.findLastIndex((item) => item.kind === 'shape')
  const trailing = items.slice(last + 1).find((item) => item.kind === 'gap')
  const kept = items.filter((item, i) => item.kind !== 'gap' || i < last)
  return {
    items: kept,
    left,
    right: trailing ? trailing.x : end,
    gaps: kept.filter(({ kind }) => kind === 'gap').length,
  }
}

function hasInk(items: readonly Ink[]): boolean {
  return !isEmpty(inkBox(items))
}
