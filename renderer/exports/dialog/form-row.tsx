import type { ReactNode } from 'react'
import styles from './export-dialog.module.css'

/** A label with its control. */
export function FormRow({ label, note, children }: { label: string; note?: string | undefined; children: ReactNode }) {
  return (
    <>
      <span className={styles['label']}>{label}</span>
      <div className={styles['control']}>
        {children}
        {note !== undefined && <span className={styles['note']}>{note}</span>}
      </div>
    </>
  )
}

/** A box to tick with its words. */
export function SwitchRow({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <label className={styles['switch']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
