/** A body as the layout engine wants it, and its answer as places. Pixels of the canvas. */
import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js'
import type { Frame, GraphEdge } from '../../../engine/graph/document.ts'
import type { Box } from '../frames/frame-box.ts'
import { framePadding } from '../frames/frame-box.ts'
import type { Point } from '../wire/wire-path.ts'

/** A node with its sockets, as it is drawn. */
export interface DrawnNode extends Box {
  readonly id: string
  /** Their middles, from the node's top. */
  readonly inputs: readonly { readonly handle: string; readonly y: number }[]
  readonly outputs: readonly { readonly handle: string; readonly y: number }[]
}

/** What is arranged. */
export interface ToArrange {
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly GraphEdge[]
  /** Frames whose members are all among the nodes; they are laid out as a whole. */
  readonly frames: readonly Frame[]
}

/** Where everything goes. */
export interface Arranged {
  readonly nodes: Readonly<Record<string, Point>>
  readonly frames: ReadonlyMap<string, Pick<Frame, 'position' | 'size'>>
}

const { side, top } = framePadding
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.aspectRatio': '1.78',
  'elk.layered.spacing.nodeNodeBetweenLayers': '72',
  'elk.spacing.nodeNode': '32',
  'elk.spacing.componentComponent': '48',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.crossingMinimization.semiInteractive': 'true',
}

/** Wires run from left to right, between sockets at their real heights, so that few of them cross. */
export function toElk({ nodes, edges, frames }: ToArrange): ElkNode {
  const frameOf = new Map(frames.flatMap(({ id, members }) => members.map((member) => [member, id] as const)))
  const known = new Set(nodes.map(({ id }) => id))
  const drawn = nodes.toSorted((a, b) => a.y - b.y || a.x - b.x)
  return {
    id: 'root',
    // Wires into frames need one layout of all; without frames what is not wired together is packed side by side.
    layoutOptions: frames.length > 0 ? { ...options, 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' } : options,
    children: [
      ...frames.map((frame) => ({
        id: `frame:${frame.id}`,
        layoutOptions: { 'elk.padding': `[top=${top},left=${side},bottom=${side},right=${side}]` },
        children: drawn.filter(({ id }) => frameOf.get(id) === frame.id).map(toElkNode),
      })),
      ...drawn.filter(({ id }) => !frameOf.has(id)).map(toElkNode),
    ],
    edges: edges.filter(({ source, target }) => known.has(source) && known.has(target)).map(toElkEdge),
  }
}

function toElkNode({ id, width, height, inputs, outputs, y }: DrawnNode): ElkNode {
  const port = (kind: 'in' | 'out', handle: string, at: number): ElkPort => ({
    id: portId(id, kind, handle),
    width: 1,
    height: 1,
    x: kind === 'in' ? 0 : width,
    y: at,
  })
  return {
    id,
    width,
    height,
    y,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: [
      ...inputs.map((input) => port('in', input.handle, input.y)),
      ...outputs.map((output) => port('out', output.handle, output.y)),
    ],
  }
}

function toElkEdge({ id, source, source_handle, target, target_handle }: GraphEdge): ElkExtendedEdge {
  return {
    id: `edge:${id}`,
    sources: [portId(source, 'out', source_handle)],
    targets: [portId(target, 'in', target_handle)],
  }
}

function portId(node: string, kind: 'in' | 'out', handle: string): string {
  return `${node} ${kind} ${handle}`
}

/**
 * The places of an answer.
 *
 * @param corner - the top left corner of what was arranged; it stays there
 */
export function fromElk(answer: ElkNode, corner: Point): Arranged {
  const nodes: Record<string, Point> = {}
  const frames = new Map<string, Pick<Frame, 'position' | 'size'>>()
  const children = answer.children ?? []
  const dx = corner.x - Math.min(...children.map(({ x = 0 }) => x))
  const dy = corner.y - Math.min(...children.map(({ y = 0 }) => y))
  for (const { id, x = 0, y = 0, width = 0, height = 0, children: inside } of children) {
    const position = { x: Math.round(x + dx), y: Math.round(y + dy) }
    if (!id.startsWith('frame:')) {
      nodes[id] = position
      continue
    }
    frames.set(id.slice('frame:'.length), { position, size: { width: Math.round(width), height: Math.round(height) } })
    for (const child of inside ?? []) {
      nodes[child.id] = { x: Math.round(position.x + (child.x ?? 0)), y: Math.round(position.y + (child.y ?? 0)) }
    }
  }
  return { nodes, frames }
}

/** Moves what was arranged down until it overlaps none of the nodes that stayed where they were. */
export function clearOf(places: Arranged, sizes: readonly DrawnNode[], others: readonly Box[]): Arranged {
  const { nodes, frames } = places
  const boxes = [
    ...sizes.flatMap(({ id, width, height }) => (nodes[id] ? [{ ...nodes[id], width, height }] : [])),
    ...[...frames.values()].map(({ position, size }) => ({ ...position, ...size })),
  ]
  let down = 0
  // Each round clears at least one of the others for good, since everything only moves down.
  for (let round = 0; round <= others.length; round++) {
    const pushes = boxes.flatMap((box) =>
      others
        .filter((other) => overlap({ ...box, y: box.y + down }, other))
        .map((other) => other.y + other.height + gap - box.y),
    )
    if (pushes.length === 0) break
    down = Math.max(...pushes)
  }
  const lower = ({ x, y }: Point): Point => ({ x, y: y + down })
  return {
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, place]) => [id, lower(place)])),
    frames: new Map([...frames].map(([id, { position, size }]) => [id, { position: lower(position), size }])),
  }
}

/** Pixels between what was arranged and what was not. */
const gap = 32

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
