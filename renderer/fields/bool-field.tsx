import type { FieldModel } from './field-model.ts'
import styles from './bool-field.module.css'

/** Yes or no. */
export function BoolField({ model }: { model: FieldModel }) {
  return (
    <input
      type="checkbox"
      className={styles['check']}
      aria-label={model.label}
      title={model.problem}
      aria-invalid={model.problem !== undefined}
      checked={model.value === true && !model.mixed}
      ref={(element) => {
        if (element) element.indeterminate = model.mixed
      }}
      onChange={({ currentTarget }) => model.set(currentTarget.checked)}
    />
  )
}
