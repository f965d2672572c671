import { t } from '../../strings/t.ts'
import styles from './row.module.css'

/** Says that a value is not Manim's; a double click, Enter or Backspace on it goes back to Manim's. */
export function ModifiedDot({ label, onReset }: { label: string; onReset: () => void }) {
  const text = t('inspector.modified', { label })
  return (
    <button
      type="button"
      className={styles['dot']}
      aria-label={text}
      title={text}
      onDoubleClick={onReset}
      onKeyDown={(event) => {
        if (!['Backspace', 'Delete', 'Enter', ' '].includes(event.key)) return
        event.preventDefault()
        event.stopPropagation()
        onReset()
      }}
    >
      <i />
    </button>
  )
}
