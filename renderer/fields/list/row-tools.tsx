import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { t } from '../../strings/t.ts'
import shared from '../fields.module.css'

/** Moves a row of a list up or down, or takes it away. */
export function RowTools({
  name,
  first,
  last,
  onMove,
  onRemove,
}: {
  /** How the row is called, for screen readers. */
  name: string
  first: boolean
  last: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}) {
  const tools = [
    { icon: ChevronUp, label: t('fields.moveUp', { name }), disabled: first, run: () => onMove(-1) },
    { icon: ChevronDown, label: t('fields.moveDown', { name }), disabled: last, run: () => onMove(1) },
    { icon: X, label: t('fields.removeRow', { name }), disabled: false, run: onRemove },
  ]
  return tools.map(({ icon: Icon, label, disabled, run }) => (
    <button
      key={label}
      type="button"
      className={shared['small']}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={run}
    >
      <Icon size={12} aria-hidden />
    </button>
  ))
}
