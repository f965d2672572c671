import type { NodeChange, NodePositionChange } from '@xyflow/react'
import { useMemo } from 'react'
import type { UiStore } from '../../app/ui-store.ts'
import { useUiStore } from '../../commands/context.tsx'
import { useCatalogue, useTab } from '../../workspace/context.tsx'
import type { BodyView } from '../../document/body-view.ts'
import type { Tab } from '../../workspace/tab.ts'
import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import { commitMove, currentBody, duplicateMoved, moveIntoWire } from '../canvas-edits.ts'
import { canvasOf } from '../canvas-handle.ts'
import type { FlowNode } from '../flow-nodes.ts'
import { gestureOf } from '../gesture-store.ts'
import { spliceInto } from '../place/splice.ts'
import { placedWires, wireThrough, type Box, type PlacedWire } from '../wire/wire-places.ts'
import { align, linesOf, type Lines } from './align.ts'
import { markWire } from './mark-wire.ts'

/** Pixels on the screen within which a dragged node snaps to a line. */
const reach = 5

/** What happens while nodes are dragged: handlers that stay the same for the life of the canvas. */
export function useMoving() {
  const tab = useTab()
  const catalogue = useCatalogue()
  const ui = useUiStore()
  return useMemo(() => moving(tab, catalogue, ui), [tab, catalogue, ui])
}

/** What is found out when a drag begins, since only the dragged nodes move. */
interface Drag {
  readonly lines: Lines
  /** The wires, where one node is dragged that has none itself: it may be put into one of them. */
  readonly wires: readonly PlacedWire[]
  readonly copies: boolean
  /** Wires that the node does not fit into, and the last it does. */
  readonly refusing: Set<string>
  taking?: string
}

function moving(tab: Tab, catalogue: Catalogue, ui: UiStore) {
  let drag: Drag | undefined
  let into: string | undefined
  const gesture = gestureOf(tab)
  const mark = (wire: string | undefined): void => {
    if (wire === into) return
    markWire(tab, into, wire)
    into = wire
  }
  return {
    onNodeDragStart: (event: { altKey: boolean }, _node: FlowNode, dragged: FlowNode[]) => {
      drag = beginDrag(tab, catalogue, dragged, event.altKey)
    },
    /** Snaps the places that React Flow is about to give to dragged nodes. */
    snap: (changes: NodeChange<FlowNode>[]): NodeChange<FlowNode>[] => {
      const moves = changes.filter(isDragged)
      const canvas = canvasOf(tab)
      if (!drag || moves.length === 0 || !canvas || ui.getState().snapToGrid) return changes
      const box = boxAround(moves, (id) => canvas.state().nodeLookup.get(id)?.measured)
      if (!box) return changes
      const { shift, guides } = align(box, drag.lines, reach / canvas.flow.getZoom())
      if (guides.length > 0 || gesture.getState().guides.length > 0) gesture.setState({ guides })
      if (shift.x === 0 && shift.y === 0) return changes
      return changes.map((change) => (isDragged(change) ? shifted(change, shift) : change))
    },
    onNodeDrag: (_event: unknown, { position, measured }: FlowNode, dragged: FlowNode[]) => {
      const [node] = dragged
      if (!drag || !node || drag.wires.length === 0) return
      const box = { ...position, width: measured?.width ?? 0, height: measured?.height ?? 0 }
      mark(spliceable(tab, catalogue, drag, node.id, box))
    },
    onNodeDragStop: (_event: unknown, _node: FlowNode, dragged: FlowNode[]) => {
      const canvas = canvasOf(tab)
      // The places as they are shown, snapped; React Flow hands out those of the mouse.
      const places = Object.fromEntries(
        dragged.map(({ id, position }) => [id, canvas?.state().nodeLookup.get(id)?.position ?? position]),
      )
      const [node] = dragged
      if (drag?.copies) duplicateMoved(tab, places)
      else if (into !== undefined && node) moveIntoWire(tab, catalogue, node.id, places, into)
      else commitMove(tab, places)
      mark(undefined)
      gesture.setState({ guides: [] })
      drag = undefined
    },
  }
}

function beginDrag(tab: Tab, catalogue: Catalogue, dragged: readonly FlowNode[], copies: boolean): Drag {
  const state = canvasOf(tab)?.state()
  if (!state) return { lines: { x: [], y: [] }, wires: [], copies, refusing: new Set() }
  const moves = new Set(dragged.map(({ id }) => id))
  const others = state.nodes.filter(({ id }) => !moves.has(id))
  const boxes = others.map(({ position, measured }): Box => {
    return { ...position, width: measured?.width ?? 0, height: measured?.height ?? 0 }
  })
  const [node] = dragged
  const isAlone = dragged.length === 1 && !copies && node && isUnwired(currentBody(tab, catalogue), node.id)
  return { lines: linesOf(boxes), wires: isAlone ? placedWires(state) : [], copies, refusing: new Set() }
}

/** The wire under a dragged node, if the node can be put into it; asked once for each wire it comes over. */
function spliceable(tab: Tab, catalogue: Catalogue, drag: Drag, node: string, box: Box): string | undefined {
  const wire = wireThrough(box, drag.wires)
  if (!wire || drag.refusing.has(wire.id)) return undefined
  if (wire.id === drag.taking) return wire.id
  const view = currentBody(tab, catalogue)
  const edge = view.body.edges.find(({ id }) => id === wire.id)
  const fits = edge !== undefined && spliceInto(view, node, edge, tab.session.getState().within) !== undefined
  if (fits) drag.taking = wire.id
  else drag.refusing.add(wire.id)
  return fits ? wire.id : undefined
}

function isUnwired({ body }: BodyView, node: string): boolean {
  return !body.edges.some(({ source, target }) => source === node || target === node)
}

function isDragged(change: NodeChange<FlowNode>): change is NodePositionChange {
  return change.type === 'position' && change.position !== undefined
}

function shifted(change: NodePositionChange, by: { x: number; y: number }): NodePositionChange {
  const { x, y } = change.position ?? { x: 0, y: 0 }
  return { ...change, position: { x: x + by.x, y: y + by.y } }
}

function boxAround(
  moves: readonly NodePositionChange[],
  sizeOf: (id: string) => { width?: number | undefined; height?: number | undefined } | undefined,
): Box | undefined {
  const boxes = moves.flatMap(({ id, position }) => {
    const size = sizeOf(id)
    return position
      ? [{ ...position, right: position.x + (size?.width ?? 0), foot: position.y + (size?.height ?? 0) }]
      : []
  })
  if (boxes.length === 0) return undefined
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map(({ right }) => right)) - x,
    height: Math.max(...boxes.map(({ foot }) => foot)) - y,
  }
}
