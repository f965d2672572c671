import { useMemo, type MouseEvent as ReactMouseEvent } from 'react'
import { useCommandContext } from '../../commands/context.tsx'
import type { CommandContext } from '../../commands/command.ts'
import { canvasOf } from '../canvas-handle.ts'
import type { FlowEdge } from '../flow-edges.ts'
import { insertReroute } from './insert-reroute.ts'

/** Alt+click or a double click on a wire makes a bend in it. */
export function useRerouting() {
  const context = useCommandContext()
  return useMemo(
    () => ({
      onEdgeClick: (event: ReactMouseEvent, edge: FlowEdge) => void (event.altKey && bend(context, event, edge)),
      onEdgeDoubleClick: (event: ReactMouseEvent, edge: FlowEdge) => bend(context, event, edge),
    }),
    [context],
  )
}

function bend(context: CommandContext, { clientX, clientY }: ReactMouseEvent, { id }: FlowEdge): void {
  const flow = canvasOf(context.tab)?.flow
  if (flow && context.tab)
    insertReroute(context, context.tab, id, flow.screenToFlowPosition({ x: clientX, y: clientY }))
}
