import { Handle, Position, type NodeProps } from '@xyflow/react'
import { useBody } from '../../document/use-body.ts'
import { lookOf } from '../../sockets/socket-look.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import type { FlowNode } from '../flow-nodes.ts'
import styles from './reroute-view.module.css'

/** A bend in a wire: a dot that is dragged, with both sockets in its middle. New wires start at the nub at its right. */
export function RerouteView({ id, selected }: NodeProps<FlowNode>) {
  const view = useBody()
  if (!view.node(id)) return null
  const type = view.outputType(id, 'value')
  const { color } = lookOf(type, view.catalogue)
  return (
    <div
      className={classNames(styles['dot'], selected && styles['selected'])}
      style={{ color: `var(${color})` }}
      role="group"
      aria-roledescription="node"
      aria-label={t('canvas.rerouteOf', { type })}
    >
      <Handle type="target" id="value" position={Position.Left} className={styles['socket'] ?? ''} />
      <Handle
        type="source"
        id="value"
        position={Position.Right}
        className={classNames(styles['socket'], styles['start'])}
        title={t('canvas.output', { title: t('canvas.reroutes'), type })}
      />
    </div>
  )
}
