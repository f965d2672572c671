import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import type { GraphNode } from '../../../engine/graph/document.ts'
import { useBody } from '../../document/use-body.ts'
import { classNames } from '../../ui/class-names.ts'
import type { FlowNode } from '../flow-nodes.ts'
import { useNodeKeys } from '../walk/use-node-keys.ts'
import { useIsCurrent } from '../walk/use-is-current.ts'
import { BypassLine } from './bypass-line.tsx'
import { FoldedSockets } from './folded-sockets.tsx'
import { useHidingFrame } from '../frames/use-hiding-frame.ts'
import { HiddenNode } from './hidden-node.tsx'
import { NodeBody } from './node-body.tsx'
import { NodeHeader } from './node-header.tsx'
import { nodeColorStyle } from './node-color.ts'
import styles from './node-view.module.css'
import { ResizeEdge } from './resize-edge.tsx'
import { RunningBar } from './running-bar.tsx'
import { useNodeLabel } from './use-node-label.ts'
import { useNodeState } from './use-node-state.ts'
import { useOfView } from './use-of-view.ts'
import { isStarved } from './meaning-of-view.ts'

/** A node of the graph on the canvas. */
export function NodeView({ id, selected }: NodeProps<FlowNode>) {
  const node = useBody().node(id)
  const frame = useHidingFrame(id)
  if (node && frame) return <HiddenNode node={node} frame={frame} />
  return node && <GraphNodeView node={node} selected={selected} />
}

/** Memoised below the place that React Flow gives anew in every frame of a drag. */
const GraphNodeView = memo(function GraphNodeView({ node, selected }: { node: GraphNode; selected: boolean }) {
  const sockets = useBody().sockets(node.id)
  const state = useNodeState(node)
  const starved = useOfView(isStarved)
  const label = useNodeLabel(node, state)
  const current = useIsCurrent(node.id)
  const keys = useNodeKeys(node)
  const isFolded = node.collapsed === true
  return (
    <article
      {...keys}
      className={classNames(
        styles['node'],
        selected && styles['selected'],
        state.errors > 0 && styles['error'],
        (node.muted || starved) && styles['muted'],
        node.bypassed && styles['bypassed'],
        isFolded && styles['collapsed'],
        !sockets.kind && styles['placeholder'],
        node.color !== undefined && styles['colored'],
      )}
      style={nodeColorStyle(node.color, state.color)}
      role="group"
      aria-roledescription="node"
      aria-label={label}
      tabIndex={current ? 0 : -1}
      data-node={node.id}
      data-type={node.type}
    >
      <NodeHeader node={node} state={state} sockets={sockets} />
      {isFolded ? <FoldedSockets node={node} /> : <NodeBody node={node} state={state} />}
      {node.bypassed && !isFolded && <BypassLine node={node} />}
      {state.running && <RunningBar node={node.id} />}
      {!isFolded && !node.pinned && <ResizeEdge node={node.id} />}
    </article>
  )
})
