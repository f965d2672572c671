import { Search } from 'lucide-react'
import { t } from '../strings/t.ts'
import styles from './start.module.css'

/** A field in which one searches; Escape empties it. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  return (
    <label className={styles['search']}>
      <Search size={14} aria-hidden />
      <input
        type="text"
        role="searchbox"
        value={value}
        placeholder={label}
        aria-label={label}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.stopPropagation()
          onChange('')
        }}
      />
      {value !== '' && (
        <button type="button" aria-label={t('common.close')} onClick={() => onChange('')}>
          ×
        </button>
      )}
    </label>
  )
}
