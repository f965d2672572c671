import type { KeyboardEvent } from 'react'
import styles from './start.module.css'

/** One of a few, side by side; arrows go from one to the next. */
export function Segments<Id extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string
  value: Id
  choices: readonly { readonly id: Id; readonly label: string }[]
  onChange: (id: Id) => void
}) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = choices.findIndex(({ id }) => id === value)
    const next = choices.at((at + step) % choices.length)
    if (!next) return
    onChange(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-id="${next.id}"]`)?.focus()
  }
  return (
    <div role="radiogroup" aria-label={label} tabIndex={-1} className={styles['segments']} onKeyDown={onKeyDown}>
      {choices.map(({ id, label: name }) => (
        <button
          key={id}
          type="button"
          role="radio"
          data-id={id}
          aria-checked={id === value}
          tabIndex={id === value ? 0 : -1}
          className={styles['segment']}
          onClick={() => onChange(id)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
