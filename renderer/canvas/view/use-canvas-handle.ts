import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useLayoutEffect, type RefObject } from 'react'
import { useTab } from '../../workspace/context.tsx'
import { setCanvas, type CanvasHandle } from '../canvas-handle.ts'
import type { FlowEdge } from '../flow-edges.ts'
import type { FlowNode } from '../flow-nodes.ts'

/** Makes this canvas known to commands, and keeps track of the mouse over it without drawing anything anew. */
export function useCanvasHandle(element: RefObject<HTMLElement | null>): void {
  const tab = useTab()
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const store = useStoreApi<FlowNode, FlowEdge>()
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return undefined
    const handle: CanvasHandle = { flow, state: store.getState, element: current, pointer: undefined }
    const forget = setCanvas(tab, handle)
    const stopped = new AbortController()
    const options = { signal: stopped.signal, capture: true }
    const track = ({ clientX, clientY }: MouseEvent): void => {
      handle.pointer = { x: clientX, y: clientY }
    }
    // While a wire is dragged React Flow listens to the window: the place must be known before that.
    addEventListener(
      'mousemove',
      (event) => (current.contains(event.target as Node) ? track(event) : undefined),
      options,
    )
    current.addEventListener('mousedown', track, options)
    current.addEventListener('dragover', track, options)
    current.addEventListener('mouseleave', () => (handle.pointer = undefined), { signal: stopped.signal })
    return () => {
      stopped.abort()
      forget()
    }
  }, [tab, flow, store, element])
}
