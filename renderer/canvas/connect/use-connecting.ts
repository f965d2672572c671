import type { Connection, FinalConnectionState, HandleType, IsValidConnection, OnConnectStart } from '@xyflow/react'
import { useMemo } from 'react'
import type { UiStore } from '../../app/ui-store.ts'
import { useUiStore } from '../../commands/context.tsx'
import { judge } from '../../document/connecting.ts'
import { useCatalogue, useTab } from '../../workspace/context.tsx'
import type { Tab } from '../../workspace/tab.ts'
import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import { commitWire, currentBody, removeWires } from '../canvas-edits.ts'
import { canvasOf } from '../canvas-handle.ts'
import type { FlowEdge } from '../flow-edges.ts'
import { markFitting, unmarkFitting, type HeldWire } from './mark-fitting.ts'
import { heldWire, nodeAt, targetAt } from './target-in-hand.ts'

/** What happens while wires are dragged: handlers for React Flow, the same for the life of the canvas. */
export function useConnecting() {
  const tab = useTab()
  const catalogue = useCatalogue()
  const ui = useUiStore()
  return useMemo(() => connecting(tab, catalogue, ui), [tab, catalogue, ui])
}

function connecting(tab: Tab, catalogue: Catalogue, ui: UiStore) {
  /** The wire one of whose ends was taken off its socket. */
  let taken: string | undefined
  let held: HeldWire | undefined
  const onConnectStart: OnConnectStart = (_event, { nodeId, handleId, handleType }) => {
    const canvas = canvasOf(tab)
    if (!canvas || nodeId === null || handleType === null) return
    held = { node: nodeId, handle: handleId ?? '', kind: handleType }
    markFitting(canvas.element, currentBody(tab, catalogue), held)
  }
  const onConnectEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState): void => {
    const canvas = canvasOf(tab)
    const end = heldWire(state)
    held = undefined
    if (canvas) unmarkFitting(canvas.element)
    if (!canvas || !end || state.isValid === true) return
    const mouse = placeOf(event)
    const view = currentBody(tab, catalogue)
    const target = targetAt(view, end, state.toHandle, mouse)
    const edge = view.body.edges.find(({ id }) => id === taken)
    if (target.is === 'taken') commitWire(tab, view, target.source, target.target, edge)
    else if (target.is === 'nowhere' && nodeAt(mouse) === undefined && isOver(canvas.element, mouse)) {
      if (edge) removeWires(tab, [edge.id])
      else ui.setState({ addMenu: { at: mouse, position: canvas.flow.screenToFlowPosition(mouse), wire: end } })
    }
  }
  return {
    onConnectStart,
    onConnectEnd,
    onConnect: (wire: Connection) => commitWire(tab, currentBody(tab, catalogue), ...ends(wire)),
    onReconnectStart: (_event: unknown, edge: FlowEdge) => {
      taken = edge.id
    },
    onReconnect: (old: FlowEdge, wire: Connection) => {
      const view = currentBody(tab, catalogue)
      const edge = view.body.edges.find(({ id }) => id === old.id)
      if (!isAsBefore(old, wire)) commitWire(tab, view, ...ends(wire), edge)
    },
    onReconnectEnd: (_event: unknown, _edge: FlowEdge, _kind: HandleType) => {
      taken = undefined
    },
    isValidConnection: ((wire) =>
      judge(currentBody(tab, catalogue), ...ends(wire)).ok) satisfies IsValidConnection<FlowEdge>,
    /** Nodes that come into view while a wire is dragged are marked too. */
    onMove: () => {
      const canvas = canvasOf(tab)
      if (canvas && held) markFitting(canvas.element, currentBody(tab, catalogue), held)
    },
  }
}

function ends({ source, sourceHandle, target, targetHandle }: Connection | FlowEdge) {
  const from = { node: source, handle: sourceHandle ?? '' }
  const to = { node: target, handle: targetHandle ?? '' }
  return [from, to] as const
}

function isAsBefore(old: FlowEdge, { source, sourceHandle, target, targetHandle }: Connection): boolean {
  const isSource = old.source === source && old.sourceHandle === sourceHandle
  return isSource && old.target === target && old.targetHandle === targetHandle
}

function placeOf(event: MouseEvent | TouchEvent): { x: number; y: number } {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 }
}

function isOver(element: HTMLElement, { x, y }: { x: number; y: number }): boolean {
  const under = document.elementFromPoint(x, y)
  return under !== null && element.contains(under)
}
