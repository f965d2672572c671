import type { ConnectionLineComponentProps } from '@xyflow/react'
import { inputOf } from '../../document/connecting.ts'
import { currentBody } from '../canvas-edits.ts'
import { lookOf } from '../../sockets/socket-look.ts'
import { useCatalogue, useTab } from '../../workspace/context.tsx'
import type { FlowNode } from '../flow-nodes.ts'
import { wirePath } from '../wire/wire-path.ts'
import styles from '../wire/wire-view.module.css'
import { canvasOf } from '../canvas-handle.ts'
import { heldWire, targetAt } from './target-in-hand.ts'

/** The wire in the user's hand: the colour of its type, red with ⊘ over what does not take it. */
export function ConnectionLine(props: ConnectionLineComponentProps<FlowNode>) {
  const { fromHandle, toHandle, fromX, fromY, toX, toY } = props
  const tab = useTab()
  const catalogue = useCatalogue()
  const held = heldWire({ fromHandle })
  if (!held) return null
  const view = currentBody(tab, catalogue)
  const type = held.kind === 'source' ? view.outputType(held.node, held.handle) : inputOf(view, held)?.type
  const mouse = canvasOf(tab)?.pointer
  const isRefused = mouse !== undefined && targetAt(view, held, toHandle, mouse).is === 'refused'
  const [from, to] = [
    { x: fromX, y: fromY },
    { x: toX, y: toY },
  ]
  const path = held.kind === 'source' ? wirePath(from, to) : wirePath(to, from)
  const color = isRefused ? '--error' : lookOf(type ?? 'Any', catalogue).color
  return (
    <>
      <path d={path} className={styles['selected']} fill="none" style={{ stroke: `var(${color})` }} />
      {isRefused ? (
        <g transform={`translate(${toX} ${toY})`} className={styles['barred']}>
          <circle r="8" />
          <path d="M-5.6 5.6 5.6-5.6" />
        </g>
      ) : (
        <circle cx={toX} cy={toY} r="5" style={{ fill: `var(${color})` }} />
      )}
    </>
  )
}
