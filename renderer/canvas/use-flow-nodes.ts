import { applyNodeChanges, type NodeChange } from '@xyflow/react'
import { useCallback, useLayoutEffect, useState } from 'react'
import { useBody } from '../document/use-body.ts'
import { useCatalogue, useSession } from '../workspace/context.tsx'
import { updateFlowNodes, type FlowNode } from './flow-nodes.ts'

/**
 * The nodes of the canvas. While they are dragged only the canvas knows where they are; the document hears of it when
 * they are let go, so that a drag costs no edit.
 */
export function useFlowNodes(): [FlowNode[], (changes: NodeChange<FlowNode>[]) => void] {
  const { nodes } = useBody().body
  const catalogue = useCatalogue()
  const selected = useSession(({ selection }) => selection.nodes)
  const [flow, setFlow] = useState<FlowNode[]>([])
  useLayoutEffect(
    () => setFlow((known) => updateFlowNodes(known, nodes, new Set(selected), catalogue)),
    [nodes, selected, catalogue],
  )
  const onChange = useCallback((changes: NodeChange<FlowNode>[]) => {
    // Nodes are removed and selected by commands, so that undo and the rest of the editor know of it.
    const own = changes.filter(({ type }) => type === 'position' || type === 'dimensions')
    if (own.length > 0) setFlow((known) => applyNodeChanges(own, known))
  }, [])
  return [flow, onChange]
}
