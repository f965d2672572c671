import type { CanvasHandle } from '../canvas-handle.ts'

/** Milliseconds in which the view goes elsewhere. */
const duration = 120
/** The closest view that is gone to. */
const closest = { maxZoom: 1, padding: 0.15 }

/** Brings nodes into view; nothing moves where all of them are seen and can be read. */
export function showNodes({ flow, state, element }: CanvasHandle, ids: readonly string[]): void {
  const nodes = ids.flatMap((id) => state().nodeLookup.get(id) ?? [])
  if (nodes.length === 0) return
  const { x, y, width, height } = flow.getNodesBounds(nodes.map(({ id }) => id))
  const { width: across, height: down } = element.getBoundingClientRect()
  const zoom = flow.getZoom()
  const from = flow.flowToScreenPosition({ x, y })
  const corner = element.getBoundingClientRect()
  const [left, top] = [from.x - corner.x, from.y - corner.y]
  const isSeen = left >= 0 && top >= 0 && left + width * zoom <= across && top + height * zoom <= down
  if (!isSeen || zoom < 0.4) void flow.fitView({ nodes: ids.map((id) => ({ id })), duration, ...closest })
}

/** Shows all nodes, or only some. */
export function fitTo({ flow }: CanvasHandle, ids?: readonly string[]): void {
  void flow.fitView({ ...(ids ? { nodes: ids.map((id) => ({ id })) } : {}), duration, ...closest })
}

/** Zooms around the middle of the canvas. */
export function zoomBy({ flow }: CanvasHandle, factor: number): void {
  void flow.zoomTo(flow.getZoom() * factor, { duration })
}

/** One pixel of the canvas is one on the screen, and what is in the middle stays there. */
export function zoomToFull({ flow }: CanvasHandle): void {
  void flow.zoomTo(1, { duration })
}
