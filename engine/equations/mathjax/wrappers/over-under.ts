import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js'
import type { MmlMo } from '@mathjax/src/js/core/MmlTree/MmlNodes/mo.js'
import type { BBox } from '@mathjax/src/js/util/BBox.js'
import { Over, Under, UnderOver } from './classes.ts'
import { rearrange } from './drawing-order.ts'

/**
 * `\underbrace` and `\overbrace`, in em: how the baseline of the font's brace must lie for its bar to be where TeX's is,
 * 3 pt off and 1.2 pt thick, and the room it takes in all, with 3 pt on its other side.
 */
const brace = { below: 0.126, above: -0.311, room: 0.72 }
/** What `\underarrow@` keeps clear above the arrow, in em. */
const arrowClearance = 0.13

const kinds = new Map<string, 'brace' | 'arrow'>([
  ['⏞', 'brace'],
  ['⏟', 'brace'],
  ['←', 'arrow'],
  ['→', 'arrow'],
  ['↔', 'arrow'],
])

/** What is stretched over or under a formula to its width and has distances of its own. */
function stretchedKind({ node }: { node: MmlNode }): 'brace' | 'arrow' | undefined {
  const core = node.coreMO()
  return core.isKind('mo') ? kinds.get((core as MmlMo).getText()) : undefined
}

/** An accent, a line, a brace, an arrow or a limit above: it comes first. */
export class TexOver extends Over {
  override getAdjustedIc(): number {
    return this.baseIc
  }

  override getOverKU(base: BBox, over: BBox): number[] {
    const kind = this.node.attributes.get('accent') ? stretchedKind(this.scriptChild) : undefined
    // MathJax moves limits closer to what has an accent; TeX does not
    Object.assign(this, { baseHasAccentOver: false })
    if (!kind) return super.getOverKU(base, over)
    const top = base.h * base.rscale
    return [0, top + (kind === 'brace' ? brace.above : over.d * over.rscale)]
  }

  override computeBBox(box: BBox, recompute = false): void {
    super.computeBBox(box, recompute)
    const base = this.baseChild.getOuterBBox()
    if (stretchedKind(this.scriptChild) === 'brace') box.h = base.h * base.rscale + brace.room
  }

  override toSVG(parents: LiteElement[]): void {
    super.toSVG(parents)
    if (!this.hasMovableLimits()) rearrange(this.dom[0], [1, 0])
  }
}

/** The same below. */
export class TexUnder extends Under {
  override getUnderKV(base: BBox, under: BBox): number[] {
    const kind = this.node.attributes.get('accentunder') ? stretchedKind(this.scriptChild) : undefined
    Object.assign(this, { baseHasAccentUnder: false })
    if (!kind) return super.getUnderKV(base, under)
    const bottom = base.d * base.rscale
    return [0, -(bottom + (kind === 'brace' ? brace.below : arrowClearance + under.h * under.rscale))]
  }

  override computeBBox(box: BBox, recompute = false): void {
    super.computeBBox(box, recompute)
    const base = this.baseChild.getOuterBBox()
    if (stretchedKind(this.scriptChild) === 'brace') box.d = base.d * base.rscale + brace.room
  }
}

/** Limits above and below: above, the operator, below. */
export class TexUnderOver extends UnderOver {
  override getAdjustedIc(): number {
    return this.baseIc
  }

  override toSVG(parents: LiteElement[]): void {
    super.toSVG(parents)
    if (!this.hasMovableLimits()) rearrange(this.dom[0], [2, 0, 1])
  }
}
