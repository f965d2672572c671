import { ChevronDown } from 'lucide-react'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import styles from './choice-field.module.css'

/** One of a few words. */
export function ChoiceField({ model }: { model: FieldModel }) {
  const choices = (model.port.choices ?? []).map((choice) => ({ id: choice, label: choice }))
  const value = typeof model.value === 'string' ? model.value : undefined
  return <Select model={model} choices={choices} value={value} onChoose={model.set} />
}

/** The system's own list of choices; a stored value that is none of them is shown and can stay. */
export function Select({
  model,
  choices,
  value,
  onChoose,
}: {
  model: FieldModel
  choices: readonly { id: string; label: string }[]
  value: string | undefined
  onChoose: (id: string) => void
}) {
  const isKnown = value !== undefined && !model.mixed && choices.some(({ id }) => id === value)
  const other = model.mixed ? t('fields.mixed') : (value ?? t(model.value === null ? 'fields.none' : 'fields.notSet'))
  return (
    <span
      className={classNames(
        shared['box'],
        shared[model.place],
        styles['select'],
        model.problem !== undefined && shared['wrong'],
      )}
      title={model.problem}
    >
      <select
        className={styles['native']}
        aria-label={model.label}
        aria-invalid={model.problem !== undefined}
        value={isKnown ? value : ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {!isKnown && (
          <option value="" disabled>
            {other}
          </option>
        )}
        {choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown size={12} aria-hidden className={shared['dim']} />
    </span>
  )
}
