import { useState } from 'react'
import styles from './export-dialog.module.css'

/** A number with its unit; what is out of range is brought back when the field is left. */
export function NumberEntry({
  label,
  unit,
  value,
  min,
  max,
  whole = false,
  disabled = false,
  onChange,
}: {
  label: string
  unit: string
  value: number
  min: number
  max: number
  whole?: boolean
  disabled?: boolean
  onChange: (value: number) => void
}) {
  const [draft, setDraft] = useState<string>()
  function take(text: string): void {
    setDraft(text)
    const typed = Number(text)
    if (text.trim() !== '' && Number.isFinite(typed) && typed >= min && typed <= max)
      onChange(whole ? Math.round(typed) : typed)
  }
  function leave(): void {
    const typed = Number(draft)
    setDraft(undefined)
    if (draft === undefined || draft.trim() === '' || !Number.isFinite(typed)) return
    const inside = Math.min(max, Math.max(min, typed))
    onChange(whole ? Math.round(inside) : inside)
  }
  return (
    <span className={styles['number']} data-disabled={disabled || undefined}>
      <input
        type="number"
        aria-label={label}
        value={draft ?? value}
        min={min}
        max={max}
        step={whole ? 1 : 'any'}
        disabled={disabled}
        onChange={(event) => take(event.target.value)}
        onBlur={leave}
      />
      <span className={styles['unit']}>{unit}</span>
    </span>
  )
}
