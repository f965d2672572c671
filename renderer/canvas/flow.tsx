import { Background, BackgroundVariant, ReactFlow, SelectionMode } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useMemo } from 'react'
import { useUi } from '../commands/context.tsx'
import { useBody } from '../document/use-body.ts'
import { t } from '../strings/t.ts'
import { useSession } from '../workspace/context.tsx'
import { ConnectHint } from './connect/connect-hint.tsx'
import { ConnectionLine } from './connect/connection-line.tsx'
import { PendingWire } from './connect/pending-wire.tsx'
import type { useConnecting } from './connect/use-connecting.ts'
import { flowEdges, type FlowEdge } from './flow-edges.ts'
import type { FlowNode } from './flow-nodes.ts'
import { Boxes } from './frames/boxes.tsx'
import { shownWires } from './frames/shown-wires.ts'
import { Guides } from './moving/guides.tsx'
import { useMoving } from './moving/use-moving.ts'
import { NodeView } from './node/node-view.tsx'
import type { useSelecting } from './selecting/use-selecting.ts'
import { SlashLine } from './slash/slash-line.tsx'
import { useFlowNodes } from './use-flow-nodes.ts'
import { Minimap } from './view/minimap.tsx'
import { useReveal } from './view/use-reveal.ts'
import { useViewport } from './view/use-viewport.ts'
import { RerouteView } from './wire/reroute-view.tsx'
import { useRerouting } from './wire/use-rerouting.ts'
import { WireView } from './wire/wire-view.tsx'

const nodeTypes = { graph: NodeView, reroute: RerouteView }
const edgeTypes = { wire: WireView }
/** Left drag on the canvas draws a box; the middle button, and the left while Space is held, move the view. */
const panButtons = [1]
const addingKeys = ['Control', 'Meta', 'Shift']
const grid: [number, number] = [16, 16]
const fitting = { maxZoom: 1, padding: 0.1 }
const plain = { hideAttribution: true }

/** Nodes and wires of the body that is shown. */
export function Flow({
  connecting: { onMove, ...connecting },
  selecting,
}: {
  connecting: ReturnType<typeof useConnecting>
  selecting: ReturnType<typeof useSelecting>
}) {
  const view = useBody()
  const selected = useSession(({ selection }) => selection.edges)
  const snap = useUi(({ snapToGrid }) => snapToGrid)
  const minimap = useUi(({ showMinimap }) => showMinimap)
  const [nodes, onNodesChange] = useFlowNodes()
  const { snap: snapToLines, ...moving } = useMoving()
  const rerouting = useRerouting()
  const edges = useMemo(() => shownWires(view, flowEdges(view, new Set(selected))), [view, selected])
  const { initial, onMoveEnd } = useViewport()
  useReveal()
  return (
    <ReactFlow<FlowNode, FlowEdge>
      aria-label={t('canvas.name')}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={(changes) => {
        onNodesChange(snapToLines(changes))
        selecting.onSelect(changes, 'nodes')
      }}
      onEdgesChange={(changes) => selecting.onSelect(changes, 'edges')}
      onSelectionStart={selecting.onSelectionStart}
      onSelectionEnd={selecting.onSelectionEnd}
      {...moving}
      {...connecting}
      {...rerouting}
      onMove={onMove}
      onMoveEnd={onMoveEnd}
      connectionLineComponent={ConnectionLine}
      connectionRadius={24}
      reconnectRadius={12}
      connectOnClick={false}
      selectionOnDrag
      selectionMode={SelectionMode.Partial}
      panOnDrag={panButtons}
      panActivationKeyCode="Space"
      multiSelectionKeyCode={addingKeys}
      selectionKeyCode={null}
      deleteKeyCode={null}
      disableKeyboardA11y
      nodesFocusable={false}
      nodeDragThreshold={2}
      zoomOnDoubleClick={false}
      minZoom={0.1}
      maxZoom={3}
      snapToGrid={snap}
      snapGrid={grid}
      onlyRenderVisibleElements
      fitView={initial === undefined}
      fitViewOptions={fitting}
      {...(initial ? { defaultViewport: initial } : {})}
      proOptions={plain}
    >
      <Background variant={BackgroundVariant.Dots} gap={16} size={1.25} color="var(--dot)" />
      <Boxes />
      <Guides />
      <SlashLine />
      <PendingWire />
      <ConnectHint />
      {minimap && <Minimap />}
    </ReactFlow>
  )
}
