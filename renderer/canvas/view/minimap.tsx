import { MiniMap, Panel, useStore } from '@xyflow/react'
import { Maximize2, Minus, Plus } from 'lucide-react'
import { useRun } from '../../commands/context.tsx'
import { t } from '../../strings/t.ts'
import { IconButton } from '../../ui/button.tsx'
import type { FlowNode } from '../flow-nodes.ts'
import styles from './minimap.module.css'

/** The whole graph in small, in the colours of the families, over its row of zoom. */
export function Minimap() {
  const run = useRun()
  return (
    <Panel position="bottom-right" className={styles['panel'] ?? ''}>
      <MiniMap<FlowNode>
        pannable
        zoomable
        ariaLabel={t('canvas.minimap')}
        className={styles['map'] ?? ''}
        style={{ width: 166, height: 102 }}
        nodeColor={colorOf}
        nodeClassName={classOf}
        nodeBorderRadius={4}
        offsetScale={4}
        maskColor="transparent"
        maskStrokeColor="var(--text)"
        maskStrokeWidth={1}
        bgColor="var(--panel)"
      />
      <div className={styles['zoom']}>
        <IconButton icon={Minus} label={t('canvas.zoomOut')} keys="-" onClick={() => run('canvas.zoom_out')} />
        <Zoom onClick={() => run('canvas.zoom_full')} />
        <IconButton icon={Plus} label={t('canvas.zoomIn')} keys="+" onClick={() => run('canvas.zoom_in')} />
        <IconButton icon={Maximize2} label={t('canvas.fitAll')} keys="1" onClick={() => run('canvas.fit_all')} />
      </div>
    </Panel>
  )
}

function Zoom({ onClick }: { onClick: () => void }) {
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100))
  return (
    <button type="button" className={styles['percent']} title={t('canvas.zoomFull')} onClick={onClick}>
      {t('canvas.percent', { percent })}
    </button>
  )
}

function colorOf({ data, selected }: FlowNode): string {
  return selected ? 'var(--accent-text)' : `var(${data.color})`
}

function classOf({ selected }: FlowNode): string {
  return (selected ? styles['selected'] : styles['node']) ?? ''
}
