import type { Drawing } from '../mathjax/typesetter.ts'
import { isEmpty } from '../svg/geometry.ts'
import { inkBox, moveInk } from '../svg/ink.ts'
import type { Ink } from '../svg/ink.ts'
import type { DisplayedFormula, TextBlock, TextLine } from './blocks.ts'
import { breakLines } from './break-lines.ts'
import type { SetLine } from './break-lines.ts'

/** Least distance between the ink of two lines (`\lineskip`), in thousandths of 10 pt. */
const lineSkip = 100
/** Space above and below a displayed formula, and where it stands clear of a short line above it. */
const displaySkips = { usual: { above: 1000, below: 1000 }, short: { above: 0, below: 600 } }
/** How far from a displayed formula a line must end to count as short: two quads. */
const clearance = 2000
/** Distance of an item's mark from its text (`\labelsep`). */
const labelSpace = 500

/** Draws LaTeX: a formula as it stands, text in `\text{…}`. */
export type Draw = (tex: string) => Promise<Drawing>

/** Sets blocks of text below each other as LaTeX does, the first baseline at y = 0. */
export async function layOutText(blocks: readonly TextBlock[], draw: Draw): Promise<Ink[]> {
  const page = new Page()
  for (const block of blocks) {
    if (block.kind === 'display') page.addDisplay(block, await draw(block.tex))
    else await addLine(page, block, draw)
  }
  return page.items
}

async function addLine(page: Page, block: TextLine, draw: Draw): Promise<void> {
  const text = await draw(`\\text{${block.tex}}`)
  const label = block.label ? await draw(`\\text{${block.label}}`) : undefined
  const justified = block.alignment === 'justified'
  const room = block.width - block.indent
  const lines = breakLines(text.items, text.extent.width * 1000, room, justified)
  for (const [i, line] of lines.entries()) {
    const last = i === lines.length - 1
    page.addLine(block, justified && !last ? justify(line, room) : line, i === 0 ? label : undefined)
  }
}

/** A line whose spaces are widened, or narrowed, until it fills the width. */
function justify(line: SetLine, width: number): SetLine {
  const step = line.gaps > 0 ? (width - (line.right - line.left)) / line.gaps : 0
  let shift = 0
  const items = line.items.map((item) => {
    if (item.kind === 'gap') shift += step
    return moveInk(item, shift, 0)
  })
  return { ...line, items, right: line.right + step * line.gaps }
}

/** Lines and formulas one below the other. */
class Page {
  readonly items: Ink[] = []
  #baseline = 0
  /** How far the ink of the last line reaches below its baseline; undefined before the first. */
  #depth: number | undefined
  /** Where the last line ends. */
  #right = 0
  /** Space owed to the next block. */
  #below = 0

  addLine(block: TextLine, line: SetLine, label: Drawing | undefined): void {
    const ink = inkBox([...line.items, ...(label?.items ?? [])])
    if (isEmpty(ink)) {
      this.items.push(...line.items)
      return
    }
    this.#descend(block.leading, -ink.top, ink.bottom, block.space + this.#below)
    this.#below = 0
    const x = this.#start(block, line)
    if (label) {
      const labelX = block.indent - labelSpace - label.extent.width * 1000
      this.#add(label.items, labelX)
    }
    this.#add(line.items, x - line.left)
    this.#right = x + line.right - line.left
    block.space = 0
  }

  addDisplay(block: DisplayedFormula, { items, extent }: Drawing): void {
    const width = extent.width * 1000
    const x = (block.width - width) / 2
    const short = block.movable && this.#right + clearance <= x
    const { above, below } = short ? displaySkips.short : displaySkips.usual
    const space = this.#depth === undefined ? 0 : above
    this.#descend(1200, extent.height * 1000, extent.depth * 1000, block.space + this.#below + space)
    this.#below = below
    this.#add(items, x)
    this.#right = block.width
  }

  #start({ alignment, indent, width }: TextLine, line: SetLine): number {
    const room = width - indent - (line.right - line.left)
    if (alignment === 'center') return indent + room / 2
    return indent + (alignment === 'right' ? room : 0)
  }

  #descend(leading: number, height: number, depth: number, space: number): void {
    if (this.#depth !== undefined) {
      const tight = this.#depth + height + lineSkip
      this.#baseline += (tight > leading + lineSkip ? tight : leading) + space
    }
    this.#depth = depth
  }

  #add(items: readonly Ink[], x: number): void {
    this.items.push(...items.map((item) => moveInk(item, x, this.#baseline)))
  }
}
