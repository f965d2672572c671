/** Where wires lie on the canvas, and which of them something touches. */
import type { ReactFlowState } from '@xyflow/react'
import type { FlowEdge } from '../flow-edges.ts'
import type { FlowNode } from '../flow-nodes.ts'
import { piecesOfWire, type Point } from './wire-path.ts'

/** A wire with its course, in the canvas's coordinates. */
export interface PlacedWire {
  readonly id: string
  readonly from: Point
  readonly to: Point
}

/** A box on the canvas. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

type Flow = Pick<ReactFlowState<FlowNode, FlowEdge>, 'edges' | 'nodeLookup'>

/** The middle of a socket; undefined while its node is not measured. */
export function placeOfSocket(
  { nodeLookup }: Flow,
  node: string,
  handle: string,
  end: 'source' | 'target',
): Point | undefined {
  const inner = nodeLookup.get(node)
  const bounds = inner?.internals.handleBounds?.[end]?.find(({ id }) => id === handle)
  if (!inner || !bounds) return undefined
  const { x, y } = inner.internals.positionAbsolute
  return { x: x + bounds.x + bounds.width / 2, y: y + bounds.y + bounds.height / 2 }
}

/** All wires whose ends are measured. */
export function placedWires(flow: Flow): PlacedWire[] {
  return flow.edges.flatMap((edge) => {
    const from = placeOfSocket(flow, edge.source, edge.sourceHandle ?? '', 'source')
    const to = placeOfSocket(flow, edge.target, edge.targetHandle ?? '', 'target')
    return from && to ? { id: edge.id, from, to } : []
  })
}

/** The wires that a path crosses. */
export function wiresAcross(path: readonly Point[], wires: readonly PlacedWire[]): string[] {
  return wires
    .filter((wire) => {
      const pieces = piecesOfWire(wire.from, wire.to)
      return pieces.some((end, at) => {
        const start = pieces[at - 1]
        return (
          start !== undefined && path.some((to, index) => index > 0 && doCross(start, end, path[index - 1] ?? to, to))
        )
      })
    })
    .map(({ id }) => id)
}

/** The wire that runs through a box, nearest to its middle. */
export function wireThrough(box: Box, wires: readonly PlacedWire[]): PlacedWire | undefined {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  let nearest: { wire: PlacedWire; distance: number } | undefined
  for (const wire of wires) {
    if (!mayTouch(box, wire)) continue
    for (const point of piecesOfWire(wire.from, wire.to)) {
      if (!isIn(box, point)) continue
      const distance = Math.hypot(point.x - middle.x, point.y - middle.y)
      if (!nearest || distance < nearest.distance) nearest = { wire, distance }
    }
  }
  return nearest?.wire
}

/** A quick look before the exact one; a curve may run out of the box of its ends by 140 pixels to either side. */
function mayTouch(box: Box, { from, to }: PlacedWire): boolean {
  const reach = 140
  return (
    Math.min(from.x, to.x) - reach < box.x + box.width &&
    Math.max(from.x, to.x) + reach > box.x &&
    Math.min(from.y, to.y) < box.y + box.height &&
    Math.max(from.y, to.y) > box.y
  )
}

function isIn(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

function side(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x)
}
