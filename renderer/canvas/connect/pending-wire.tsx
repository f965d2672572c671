import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { useUi } from '../../commands/context.tsx'
import { inputOf } from '../../document/connecting.ts'
import { useBody } from '../../document/use-body.ts'
import { lookOf } from '../../sockets/socket-look.ts'
import type { FlowEdge } from '../flow-edges.ts'
import type { FlowNode } from '../flow-nodes.ts'
import { wirePath } from '../wire/wire-path.ts'
import { placeOfSocket } from '../wire/wire-places.ts'
import styles from './pending-wire.module.css'

/** A wire that was dropped on the canvas stays drawn while the add menu asks what it shall be wired to. */
export function PendingWire() {
  const menu = useUi(({ addMenu }) => addMenu)
  const store = useStoreApi<FlowNode, FlowEdge>()
  const view = useBody()
  const wire = menu?.wire
  // Nodes do not move while the menu is open, so their places need not be followed.
  const start = wire && placeOfSocket(store.getState(), wire.node, wire.handle, wire.kind)
  if (!wire || !start || !view.node(wire.node)) return null
  const type = wire.kind === 'source' ? view.outputType(wire.node, wire.handle) : (inputOf(view, wire)?.type ?? 'Any')
  const { color } = lookOf(type, view.catalogue)
  const end = menu.position
  return (
    <ViewportPortal>
      <svg className={styles['wire']} style={{ color: `var(${color})` }} aria-hidden>
        <path d={wire.kind === 'source' ? wirePath(start, end) : wirePath(end, start)} />
        <circle cx={end.x} cy={end.y} r="5" />
      </svg>
    </ViewportPortal>
  )
}
