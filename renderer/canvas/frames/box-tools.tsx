import { Ban, ChevronsDownUp, ChevronsUpDown, Pencil, Trash2 } from 'lucide-react'
import { t } from '../../strings/t.ts'
import { IconButton } from '../../ui/button.tsx'
import { cssColor, nodeColors } from '../node/node-color.ts'
import styles from './boxes.module.css'

/** The tools over a selected frame or note: its colours, and what can be done with it. */
export function BoxTools({
  label,
  color,
  onColor,
  collapsed,
  onCollapse,
  onEdit,
  onRemove,
}: {
  label: { color: string; remove: string }
  color: string | undefined
  onColor: (color: string | undefined) => void
  collapsed?: boolean
  onCollapse?: () => void
  onEdit?: () => void
  onRemove: () => void
}) {
  return (
    <div
      className={styles['tools']}
      role="toolbar"
      aria-label={label.color}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {nodeColors.map((name) => (
        <button
          key={name}
          type="button"
          className={styles['swatch']}
          style={{ background: cssColor(name) }}
          aria-label={t(`nodes.color.${name}`)}
          title={t(`nodes.color.${name}`)}
          aria-pressed={color === name}
          onClick={() => onColor(name)}
        />
      ))}
      <IconButton icon={Ban} label={t('nodes.command.noColor')} onClick={() => onColor(undefined)} />
      {onCollapse && (
        <IconButton
          icon={collapsed === true ? ChevronsUpDown : ChevronsDownUp}
          label={t(collapsed === true ? 'nodes.frame.expand' : 'nodes.frame.collapse')}
          onClick={onCollapse}
        />
      )}
      {onEdit && <IconButton icon={Pencil} label={t('nodes.note.editButton')} onClick={onEdit} />}
      <IconButton icon={Trash2} label={label.remove} onClick={onRemove} />
    </div>
  )
}
