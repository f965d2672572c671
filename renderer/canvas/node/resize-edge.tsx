import { NodeResizeControl, ResizeControlVariant } from '@xyflow/react'
import { t } from '../../strings/t.ts'
import { useTab } from '../../workspace/context.tsx'
import { setFields } from './node-edits.ts'
import styles from './node-view.module.css'

/** Pixels a node can be wide. */
export const nodeWidths = { least: 200, most: 480 } as const

/** The right edge of a node: a drag makes it wider, a double click as wide as it was. */
export function ResizeEdge({ node }: { node: string }) {
  const tab = useTab()
  const commit = (width: number | undefined): void => setFields(tab, t('nodes.undo.resize'), [node], { width })
  return (
    <NodeResizeControl
      variant={ResizeControlVariant.Line}
      position="right"
      resizeDirection="horizontal"
      minWidth={nodeWidths.least}
      maxWidth={nodeWidths.most}
      className={styles['edge'] ?? ''}
      onResizeEnd={(_event, { width }) => commit(Math.round(width))}
    >
      <span className={styles['edgeHit']} title={t('nodes.resize')} onDoubleClick={() => commit(undefined)} />
    </NodeResizeControl>
  )
}
