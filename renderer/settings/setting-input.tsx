import { useState } from 'react'
import { describeRange } from '../../engine/api/contract/setting-fields.ts'
import { t } from '../strings/t.ts'
import { Segments } from '../ui/segments.tsx'
import { choiceWords } from './choice-words.ts'
import { shownNumber, shownUnit, storedNumber, type SettingRow } from './setting-rows.ts'
import styles from './settings-dialog.module.css'

interface SettingInputProps {
  readonly id: string
  readonly row: SettingRow
  readonly describedBy: string
  readonly wrong: boolean
  readonly onSet: (value: unknown) => void
  readonly onWrong: (why: string) => void
}

/** The control for a setting, by what it holds. */
export function SettingInput(props: SettingInputProps) {
  const { id, row, describedBy, onSet } = props
  const { field, value, decidedBy } = row
  const disabled = decidedBy !== undefined
  switch (field.kind) {
    case 'switch':
      return (
        <input
          id={id}
          type="checkbox"
          className={styles['switch']}
          aria-describedby={describedBy}
          checked={value === true}
          disabled={disabled}
          onChange={(event) => onSet(event.target.checked)}
        />
      )
    case 'choice':
      return (
        <Segments
          label={field.title}
          value={String(value)}
          disabled={disabled}
          choices={(field.choices ?? []).map((choice) => ({ id: choice, label: choiceWords(field.path, choice) }))}
          onChange={onSet}
        />
      )
    default:
      return <TypedInput {...props} />
  }
}

/** Numbers and texts are taken when the field is left or Enter is pressed. */
function TypedInput({ id, row: { field, value, decidedBy }, describedBy, wrong, onSet, onWrong }: SettingInputProps) {
  const [draft, setDraft] = useState<string>()
  const isNumber = field.kind === 'number' || field.kind === 'integer'
  const text = typeof value === 'string' ? value : ''
  const stored = isNumber && typeof value === 'number' ? String(shownNumber(field, value)) : text
  function take(): void {
    if (draft === undefined || draft === stored) return setDraft(undefined)
    setDraft(undefined)
    if (draft.trim() === '') return onSet(null)
    const next = isNumber ? storedNumber(field, draft) : draft
    if (next === undefined || !field.schema.safeParse(next).success) {
      return onWrong(t('settings.mustBe', { title: field.title, range: describeRange(field) }))
    }
    onSet(next)
  }
  return (
    <span className={styles['typed']} data-wide={isNumber ? undefined : true} data-wrong={wrong || undefined}>
      <input
        id={id}
        type="text"
        inputMode={isNumber ? 'decimal' : 'text'}
        aria-describedby={describedBy}
        aria-invalid={wrong || undefined}
        value={draft ?? stored}
        placeholder={field.nullable ? t('settings.empty') : ''}
        disabled={decidedBy !== undefined}
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
          if (event.key !== 'Escape' || draft === undefined) return
          setDraft(undefined)
          event.stopPropagation()
        }}
      />
      {shownUnit(field) !== '' && <span className={styles['unit']}>{shownUnit(field)}</span>}
    </span>
  )
}
