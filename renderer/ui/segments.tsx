import { ToggleGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './segments.module.css'

/** One of a few choices, side by side; arrow keys go from one to the next. */
export function Segments<Id extends string>({
  label,
  value,
  choices,
  onChange,
  disabled = false,
  wide = false,
}: {
  /** Name of the group, for screen readers. */
  label: string
  value: Id
  choices: readonly { readonly id: Id; readonly label: ReactNode; readonly disabled?: boolean }[]
  onChange: (id: Id) => void
  disabled?: boolean
  /** Whether it takes the whole width. */
  wide?: boolean
}) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(id) => id !== '' && onChange(id as Id)}
      disabled={disabled}
      className={classNames(styles['segments'], wide && styles['wide'])}
    >
      {choices.map((choice) => (
        <ToggleGroup.Item
          key={choice.id}
          value={choice.id}
          disabled={choice.disabled ?? false}
          className={styles['segment']}
        >
          {choice.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
