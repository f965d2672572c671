import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { FlowEdge } from '../flow-edges.ts'
import { ConversionMark } from './conversion-mark.tsx'
import { socketReach, wirePath } from './wire-path.ts'
import styles from './wire-view.module.css'

/** A wire: the colour of what it carries, dashed while it is live, with a mark where the value is converted. */
export const WireView = memo(function WireView({
  id,
  sourceX,
  sourceY,
  targetX,
  targetY,
  selected,
  data,
}: EdgeProps<FlowEdge>) {
  const from = { x: sourceX - socketReach, y: sourceY }
  const to = { x: targetX + socketReach, y: targetY }
  const path = wirePath(from, to)
  return (
    <>
      <path
        id={id}
        d={path}
        className={classNames(
          'react-flow__edge-path',
          styles['wire'],
          selected && styles['selected'],
          data?.live === true && styles['live'],
        )}
        style={{ stroke: `var(${data?.color ?? '--grey'})` }}
      />
      <path d={path} className={classNames('react-flow__edge-interaction', styles['reach'])} />
      {data?.conversion !== undefined && (
        <ConversionMark
          at={{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }}
          color={data.color}
          title={data.conversion}
        />
      )}
    </>
  )
})
