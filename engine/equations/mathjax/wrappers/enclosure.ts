import { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import { Enclosure } from './classes.ts'

/** How far a stroke of `\cancel` sticks out at either end, in MathJax units. */
const stickOut = 120

/** Frames as LaTeX's `\fbox` draws them, of four rules with what is framed between; strokes that stick out. */
export class TexEnclosure extends Enclosure {
  override toSVG(parents: LiteElement[]): void {
    super.toSVG(parents)
    const [drawn] = this.dom
    if (!drawn) return
    for (const child of drawn.children.slice()) {
      if (!(child instanceof LiteElement)) continue
      if (child.kind === 'line') lengthen(child)
      if (child.kind === 'rect' && child.attributes['fill'] === 'none') this.#frame(drawn, child)
    }
  }

  #frame(drawn: LiteElement, rect: LiteElement): void {
    const [x, y, width, height, thickness] = ['x', 'y', 'width', 'height', 'stroke-width'].map((name) =>
      Number.parseFloat(String(rect.attributes[name])),
    ) as [number, number, number, number, number]
    const bar = (left: number, bottom: number, w: number, h: number): LiteElement =>
      this.svg('rect', { x: left, y: bottom, width: w, height: h })
    const half = thickness / 2
    const across = (bottom: number) => bar(x - half, bottom - half, width + thickness, thickness)
    const upright = (left: number) => bar(left - half, y + half, thickness, height - thickness)
    const content = drawn.children.filter((child) => child !== rect)
    drawn.children = [across(y + height), upright(x), ...content, upright(x + width), across(y)]
  }
}

function lengthen(line: LiteElement): void {
  const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => Number(line.attributes[name])) as [
    number,
    number,
    number,
    number,
  ]
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [dx, dy] = [((x2 - x1) / length) * stickOut, ((y2 - y1) / length) * stickOut]
  Object.assign(line.attributes, { x1: x1 - dx, y1: y1 - dy, x2: x2 + dx, y2: y2 + dy })
}
