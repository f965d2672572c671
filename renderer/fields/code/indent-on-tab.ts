import type { KeyboardEvent } from 'react'

/**
 * Indents the line by four spaces, as Python is written; Shift+Tab leaves the field as everywhere.
 *
 * @returns whether the key was Tab and is dealt with
 */
export function indentOnTab(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey) return false
  event.preventDefault()
  const { currentTarget } = event
  currentTarget.setRangeText('    ', currentTarget.selectionStart, currentTarget.selectionEnd, 'end')
  currentTarget.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}
