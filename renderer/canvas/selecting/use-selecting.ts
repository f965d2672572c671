import type { EdgeChange, NodeChange } from '@xyflow/react'
import { useMemo, type PointerEvent as ReactPointerEvent } from 'react'
import { useTab } from '../../workspace/context.tsx'
import type { Tab } from '../../workspace/tab.ts'
import type { FlowEdge } from '../flow-edges.ts'
import type { FlowNode } from '../flow-nodes.ts'

/** How React Flow's selection becomes the session's; handlers that stay the same for the life of the canvas. */
export function useSelecting() {
  const tab = useTab()
  return useMemo(() => selecting(tab), [tab])
}

function selecting(tab: Tab) {
  /** What was selected when the mouse went down with Shift: a box then adds to it. */
  let base: ReadonlySet<string> = new Set()
  let isBoxing = false
  return {
    onPointerDownCapture: (event: ReactPointerEvent) => {
      base = new Set(event.shiftKey ? tab.session.getState().selection.nodes : [])
    },
    onSelectionStart: () => {
      isBoxing = true
      const { selection } = tab.session.getState()
      tab.session.setState({ selection: { ...selection, nodes: [...base] } })
    },
    onSelectionEnd: () => {
      isBoxing = false
      base = new Set()
    },
    onSelect: (changes: readonly (NodeChange<FlowNode> | EdgeChange<FlowEdge>)[], kind: 'nodes' | 'edges') => {
      // A box selects nodes; React Flow would add all their wires.
      if (kind === 'edges' && isBoxing) return
      const picks = changes.filter((change) => change.type === 'select')
      if (picks.length === 0) return
      const { selection } = tab.session.getState()
      const ids = new Set(selection[kind])
      for (const { id, selected } of picks) {
        if (selected) ids.add(id)
        else if (!isBoxing || !base.has(id)) ids.delete(id)
      }
      tab.session.setState({ selection: { ...selection, [kind]: [...ids] } })
    },
  }
}
