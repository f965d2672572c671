import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import styles from './picker-grid.module.css'

/** One thing to choose from a grid. */
export interface Pick {
  readonly id: string
  readonly label: string
  readonly show: ReactNode
}

/** A grid one chooses from with the mouse or with arrows and Enter. */
export function PickerGrid({
  label,
  columns,
  picks,
  selected,
  onPick,
  className,
  autoFocus = false,
}: {
  label: string
  columns: number
  picks: readonly Pick[]
  selected: string | undefined
  onPick: (id: string) => void
  className?: string | undefined
  autoFocus?: boolean
}) {
  const grid = useRef<HTMLDivElement>(null)
  const start = picks.some(({ id }) => id === selected) ? selected : picks[0]?.id

  function onKeyDown(event: KeyboardEvent): void {
    const options = [...(grid.current?.children ?? [])].filter((child) => child instanceof HTMLElement)
    const at = options.findIndex((option) => option === document.activeElement)
    const to = at + (moves(columns)[event.key] ?? 0)
    const wanted = event.key === 'Home' ? options[0] : event.key === 'End' ? options.at(-1) : options[to]
    if (to === at && event.key !== 'Home' && event.key !== 'End') return
    event.preventDefault()
    event.stopPropagation()
    wanted?.focus()
  }

  return (
    <div
      ref={grid}
      role="listbox"
      aria-label={label}
      className={classNames(styles['grid'], className)}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      onKeyDown={onKeyDown}
    >
      {picks.map(({ id, label: name, show }) => (
        <button
          key={id}
          type="button"
          role="option"
          aria-selected={id === selected}
          aria-label={name}
          title={name}
          tabIndex={id === start ? 0 : -1}
          autoFocus={autoFocus && id === start}
          className={styles['option']}
          onClick={() => onPick(id)}
        >
          {show}
        </button>
      ))}
    </div>
  )
}

function moves(columns: number): Readonly<Record<string, number>> {
  return { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }
}
