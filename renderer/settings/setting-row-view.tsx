import { RotateCcw } from 'lucide-react'
import { useId, useState } from 'react'
import { t } from '../strings/t.ts'
import { IconButton } from '../ui/button.tsx'
import { useEngine } from '../workspace/context.tsx'
import { SettingInput } from './setting-input.tsx'
import { resetValue, type SettingRow } from './setting-rows.ts'
import styles from './settings-dialog.module.css'
import { changeSettings } from './settings-store.ts'

/** One setting: its words at the left, its field at the right. */
export function SettingRowView({ row }: { row: SettingRow }) {
  const { field, value, changed, decidedBy } = row
  const engine = useEngine()
  const id = useId()
  const [error, setError] = useState<string>()
  function set(next: unknown): void {
    changeSettings(engine, { [field.path]: next }).then(
      () => setError(undefined),
      (reason: unknown) => setError(reason instanceof Error ? reason.message : String(reason)),
    )
  }
  return (
    <div className={styles['row']} data-decided={decidedBy !== undefined || undefined}>
      <div className={styles['words']}>
        <label id={`${id}label`} htmlFor={`${id}input`} className={styles['title']}>
          {changed && <span className={styles['dot']} role="img" aria-label={t('settings.changed')} />}
          {field.title}
        </label>
        <p id={`${id}about`} className={styles['about']}>
          {field.description}
        </p>
        {decidedBy !== undefined && <p className={styles['decided']}>{t('settings.decidedBy', { name: decidedBy })}</p>}
        {error !== undefined && (
          <p role="alert" className={styles['error']}>
            {error}
          </p>
        )}
      </div>
      <div className={styles['field']}>
        <SettingInput
          id={`${id}input`}
          row={row}
          describedBy={`${id}about`}
          wrong={error !== undefined}
          onSet={set}
          onWrong={setError}
        />
        <IconButton
          icon={RotateCcw}
          label={t('settings.reset', { title: field.title })}
          className={changed && decidedBy === undefined ? undefined : styles['hidden']}
          disabled={!changed || decidedBy !== undefined || value === undefined}
          onClick={() => set(resetValue(field))}
        />
      </div>
    </div>
  )
}
