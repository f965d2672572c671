/** Shortcuts as text (`Mod+Shift+Z`), as people read them, and as keyboard events. */

/** What of a keyboard event counts. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)

const spoken: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Mod: isMac ? '⌘' : 'Ctrl',
}

/** A shortcut as menus show it: `Ctrl+Shift+Z`. */
export function showKeys(keys: string): string {
  return partsOf(keys)
    .map((part) => spoken[part] ?? part)
    .join(isMac ? '' : '+')
}

/** Whether this key press is that shortcut. Letters count by what is printed on them, whatever Shift makes of it. */
export function matchesKeys(press: KeyPress, keys: string): boolean {
  const parts = partsOf(keys)
  const key = parts.at(-1) ?? ''
  const wants = (name: string): boolean => parts.includes(name)
  const mod = isMac ? press.metaKey : press.ctrlKey
  const other = isMac ? press.ctrlKey : press.metaKey
  if (mod !== wants('Mod') || other || press.altKey !== wants('Alt')) return false
  // `?` and `+` need Shift on some keyboards and not on others: for signs it does not count.
  const isSign = key.length === 1 && !/[a-z0-9 ]/i.test(key)
  if (!isSign && press.shiftKey !== wants('Shift')) return false
  return (
    press.key.toLowerCase() === key.toLowerCase() || (/^[a-z]$/i.test(key) && press.code === `Key${key.toUpperCase()}`)
  )
}

/** The shortcut of a key press, for the table in which keys are chosen anew; undefined for a lone Ctrl or Shift. */
export function keysOf(press: KeyPress): string | undefined {
  if (['Control', 'Shift', 'Alt', 'Meta'].includes(press.key)) return undefined
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key
  const mod = isMac ? press.metaKey : press.ctrlKey
  return [mod && 'Mod', press.altKey && 'Alt', press.shiftKey && 'Shift', key === ' ' ? 'Space' : key]
    .filter(Boolean)
    .join('+')
}

/** `Mod+Shift++` is Mod, Shift and the plus sign. */
function partsOf(keys: string): string[] {
  const parts = keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+')
  if (keys === '+') return ['+']
  return parts.map((part) => (part === 'Space' ? ' ' : part))
}
