import type { GraphDocument } from '../../../graph/document.ts'
import { graph, node } from '../../../graph/testing/build.ts'

/** A small picture, for what does not depend on size: previews of it are 480 pixels wide and high. */
const settings = { resolution: [480, 480] as [number, number], hold: 0 }

/** A circle is drawn for a second, and turned for two: 45 frames at low quality. */
export function turning(radius: number, more: { x?: number } = {}): GraphDocument {
  const nodes = [
    node('node-1', 'manim.Circle', { radius, fill_opacity: 0.5 }),
    node('node-2', 'manim.Create'),
    node('node-3', 'manim.Rotate', { angle: 3, run_time: 2 }),
  ]
  const moved = nodes.map((one) => ({ ...one, position: { x: more.x ?? 0, y: 0 } }))
  return graph(moved, ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-3.mobject'], settings)
}

/** A graph of one Python node, `node-9`, that may play. */
export function pythonGraph(lines: readonly string[]): GraphDocument {
  return graph([node('node-9', 'code.python', { code: lines.join('\n'), plays: true })], [], settings)
}
