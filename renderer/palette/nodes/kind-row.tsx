import { Star } from 'lucide-react'
import type { DragEvent } from 'react'
import { t } from '../../strings/t.ts'
import type { KindCardHandle } from '../kinds/kind-card.tsx'
import { KindIcon } from '../kinds/kind-icon.tsx'
import { MarkedTitle } from '../kinds/marked-title.tsx'
import list from '../list/list.module.css'
import type { TreeRow } from './kind-tree.ts'
import styles from './tree.module.css'

/** What the canvas takes when it is dropped there: the type of a kind. */
export const nodeDragType = 'application/x-manim-node'

/** One kind: a click adds it, a drag puts it where it is dropped. */
export function KindRow({
  id,
  row,
  active,
  card,
  pinned,
  onPoint,
  onAdd,
  onPin,
}: {
  id: string
  row: Extract<TreeRow, { kind: unknown }>
  active: boolean
  card: KindCardHandle
  pinned: boolean
  onPoint: () => void
  onAdd: () => void
  onPin: () => void
}) {
  const { kind } = row
  function onDragStart(event: DragEvent): void {
    card.hide()
    event.dataTransfer.setData(nodeDragType, kind.type)
    event.dataTransfer.effectAllowed = 'copy'
  }
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={row.parent === undefined ? 1 : 2}
      aria-posinset={row.at}
      aria-setsize={row.of}
      className={`${list['row']} ${row.parent === undefined ? '' : styles['inside']}`}
      data-active={active || undefined}
      draggable
      onDragStart={onDragStart}
      onPointerDown={onPoint}
      onPointerEnter={(event) => event.pointerType === 'mouse' && card.show(kind, event.currentTarget)}
      onPointerLeave={card.hide}
      onClick={onAdd}
    >
      <KindIcon kind={kind} />
      <span className={list['name']}>
        <MarkedTitle text={kind.title} ranges={row.ranges} />
      </span>
      {row.parent === undefined && <span className={list['count']}>{kind.category}</span>}
      <span
        className={styles['pin']}
        data-pinned={pinned || undefined}
        title={t(pinned ? 'palette.unpin' : 'palette.pin')}
        onClick={(event) => {
          event.stopPropagation()
          onPin()
        }}
      >
        <Star size={12} aria-hidden />
      </span>
    </div>
  )
}
