import type { Frame, GraphNode } from '../../../engine/graph/document.ts'
import { collapsedHeight } from '../frames/frame-view.tsx'
import { FoldedSockets } from './folded-sockets.tsx'
import styles from './node-view.module.css'

/** A node in a collapsed frame: only its sockets, at the edges of the frame, so that wires lead there. */
export function HiddenNode({ node, frame }: { node: GraphNode; frame: Frame }) {
  const { x, y } = node.position
  return (
    <div className={styles['hidden']} aria-hidden>
      <div
        style={{
          position: 'absolute',
          left: frame.position.x - x,
          top: frame.position.y - y,
          width: frame.size.width,
          height: collapsedHeight,
        }}
      >
        <FoldedSockets node={node} />
      </div>
    </div>
  )
}
