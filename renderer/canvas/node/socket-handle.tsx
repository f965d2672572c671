import { Handle, Position } from '@xyflow/react'
import type { SocketType } from '../../../engine/catalogue/definition.ts'
import { lookOf } from '../../sockets/socket-look.ts'
import { SocketIcon } from '../../sockets/socket-shape.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import styles from './node-view.module.css'

/** A socket that wires are dragged from and to: 10 pixels to see, 20 to hit. */
export function SocketHandle({
  side,
  handle,
  type,
  label,
  spare = false,
}: {
  side: 'source' | 'target'
  handle: string
  type: SocketType
  /** What screen readers say and the tooltip shows. */
  label: string
  /** The empty one at the end of a growing input. */
  spare?: boolean
}) {
  const look = lookOf(type, useCatalogue())
  return (
    <Handle
      type={side}
      id={handle}
      position={side === 'source' ? Position.Right : Position.Left}
      className={classNames(styles['socket'], spare && styles['spareSocket'])}
      role="img"
      aria-label={label}
      title={label}
    >
      {spare ? <SpareIcon color={look.color} /> : <SocketIcon look={look} />}
    </Handle>
  )
}

function SpareIcon({ color }: { color: string }) {
  return (
    <svg viewBox="0 0 10 10" width={10} height={10} overflow="visible" aria-hidden style={{ color: `var(${color})` }}>
      <circle
        cx="5"
        cy="5"
        r="4.2"
        fill="var(--raised)"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeDasharray="2.2 1.6"
      />
    </svg>
  )
}
