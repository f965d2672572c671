/** What commands need of the canvas of a tab: its viewport, its sizes and where the mouse is. */
import type { ReactFlowInstance, ReactFlowState } from '@xyflow/react'
import type { Tab } from '../workspace/tab.ts'
import type { FlowEdge } from './flow-edges.ts'
import type { FlowNode } from './flow-nodes.ts'
import type { Point } from './wire/wire-path.ts'

/** See the head of this file. */
export interface CanvasHandle {
  readonly flow: ReactFlowInstance<FlowNode, FlowEdge>
  readonly state: () => ReactFlowState<FlowNode, FlowEdge>
  /** The element that has the focus while no node has it. */
  readonly element: HTMLElement
  /** Pixels in the window where the mouse last was over the canvas; undefined while it is elsewhere. */
  pointer: Point | undefined
}

const handles = new WeakMap<Tab, CanvasHandle>()

/** The canvas of a tab while it is shown. */
export function canvasOf(tab: Tab | undefined): CanvasHandle | undefined {
  return tab && handles.get(tab)
}

/** Makes a canvas known. @returns what forgets it */
export function setCanvas(tab: Tab, handle: CanvasHandle): () => void {
  handles.set(tab, handle)
  return () => void (handles.get(tab) === handle && handles.delete(tab))
}

/** The place in the window where a command adds something: at the mouse, else in the middle of the canvas. */
export function placeForNew({ pointer, element }: CanvasHandle): Point {
  if (pointer) return pointer
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 3 }
}
