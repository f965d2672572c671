/** Where frames lie around nodes, and which nodes lie in them. Pixels of the canvas. */
import type { CanvasBody, Frame, GraphDocument } from '../../../engine/graph/document.ts'
import { bodyOf } from '../../../engine/graph/edits/body.ts'
import { setFrame } from '../../../engine/graph/edits/canvas.ts'

/** A box on the canvas. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Room between a frame and what is in it; above it has its title. */
export const framePadding = { side: 20, top: 42 } as const
/** The smallest frame. */
export const leastFrame = { width: 160, height: 80 } as const

/** The box around boxes; undefined where there are none. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const foot = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: foot - y }
}

/** A frame's place and size around a box. */
export function frameAround({ x, y, width, height }: Box): Pick<Frame, 'position' | 'size'> {
  const { side, top } = framePadding
  return { position: { x: x - side, y: y - top }, size: { width: width + 2 * side, height: height + top + side } }
}

/** The innermost frame that holds the middle of a box. */
export function frameAt({ frames }: Pick<CanvasBody, 'frames'>, box: Box): Frame | undefined {
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  return frames
    .filter(({ position, size }) => {
      const isAcross = x >= position.x && x <= position.x + size.width
      return isAcross && y >= position.y && y <= position.y + size.height
    })
    .toSorted((a, b) => a.size.width * a.size.height - b.size.width * b.size.height)[0]
}

/** Puts nodes into the frames they were dropped in, and takes them out of those they were dragged out of. */
export function settleInFrames(
  document: GraphDocument,
  boxes: ReadonlyMap<string, Box>,
  within: string | undefined,
): GraphDocument {
  const body = bodyOf(document, within)
  if (!body || body.frames.length === 0) return document
  const homes = new Map([...boxes].map(([node, box]) => [node, frameAt(body, box)?.id]))
  return body.frames.reduce((changed, { id, members }) => {
    const staying = members.filter((member) => !homes.has(member) || homes.get(member) === id)
    const coming = [...homes].flatMap(([node, home]) => (home === id && !members.includes(node) ? [node] : []))
    if (coming.length === 0 && staying.length === members.length) return changed
    return setFrame(changed, id, { members: [...staying, ...coming] }, within)
  }, document)
}
