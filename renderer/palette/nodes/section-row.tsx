import { ChevronDown, ChevronRight, Star } from 'lucide-react'
import { t } from '../../strings/t.ts'
import { familyColor } from '../kinds/kind-icon.tsx'
import list from '../list/list.module.css'
import { favouritesId, type TreeRow } from './kind-tree.ts'
import styles from './tree.module.css'

/** A category, with how many kinds it has. */
export function SectionRow({
  id,
  row,
  active,
  onPoint,
  onToggle,
}: {
  id: string
  row: Extract<TreeRow, { section: unknown }>
  active: boolean
  onPoint: () => void
  onToggle: () => void
}) {
  const { section, open } = row
  const Arrow = open ? ChevronDown : ChevronRight
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={1}
      aria-expanded={open}
      aria-posinset={row.at}
      aria-setsize={row.of}
      className={`${list['row']} ${styles['section']}`}
      data-active={active || undefined}
      data-open={open || undefined}
      onPointerDown={onPoint}
      onClick={onToggle}
    >
      <Arrow size={12} aria-hidden className={styles['arrow']} />
      {section.id === favouritesId ? (
        <Star size={14} aria-hidden className={styles['star']} />
      ) : (
        <span className={styles['family']} style={{ background: familyColor(section.id) }} />
      )}
      <span className={list['name']}>{section.id === favouritesId ? t('palette.favourites') : section.id}</span>
      <span className={list['count']}>{section.kinds.length}</span>
    </div>
  )
}
