import { ToggleGroup } from 'radix-ui'
import styles from './segments.module.css'

/** A few choices side by side, one of them chosen; none where several nodes differ. */
export function Segments<Id extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string
  value: Id | undefined
  choices: readonly { readonly id: Id; readonly label: string }[]
  onChange: (id: Id) => void
}) {
  return (
    <ToggleGroup.Root
      type="single"
      className={styles['segments']}
      aria-label={label}
      value={value ?? ''}
      onValueChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id)
        if (chosen) onChange(chosen.id)
      }}
    >
      {choices.map(({ id, label: name }) => (
        <ToggleGroup.Item key={id} value={id} className={styles['segment']}>
          {name}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
