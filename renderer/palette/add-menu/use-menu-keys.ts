import type { KeyboardEvent as ReactKeyboardEvent } from 'react'
import type { Offer } from './offers.ts'

/** Keys of the search field: up and down choose, Enter adds, Ctrl+Enter adds and stays, Escape closes. */
export function useMenuKeys({
  rows,
  at,
  setAt,
  add,
  close,
}: {
  rows: readonly Offer[]
  at: number
  setAt: (at: number) => void
  add: (offer: Offer, how: { stay: boolean }) => void
  close: () => void
}) {
  return (event: ReactKeyboardEvent): void => {
    const last = rows.length - 1
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 10),
      PageUp: Math.max(0, at - 10),
    }
    const step = steps[event.key]
    if (step !== undefined) setAt(Math.max(0, step))
    else if (event.key === 'Enter') {
      const chosen = rows[Math.min(at, last)]
      if (chosen) add(chosen, { stay: event.ctrlKey || event.metaKey })
    } else if (event.key === 'Escape' || event.key === 'Tab') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
