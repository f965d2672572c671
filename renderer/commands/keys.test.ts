import { expect, it } from 'vitest'
import { keysOf, matchesKeys, showKeys, type KeyPress } from './keys.ts'

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : ''
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }
}

it.each<[string, KeyPress, boolean]>([
  ['Mod+Z', press('z', { ctrlKey: true }), true],
  ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
  ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
  ['Mod+Z', press('z'), false],
  ['M', press('m'), true],
  ['M', press('ь', { code: 'KeyM' }), true],
  ['?', press('?', { shiftKey: true }), true],
  ['.', press('.'), true],
  ['+', press('+', { shiftKey: true }), true],
  ['Delete', press('Delete'), true],
  ['Mod+Delete', press('Delete'), false],
  ['Space', press(' '), true],
  ['Mod+,', press(',', { ctrlKey: true }), true],
  ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true }), true],
])('%s: %o is %s', (keys, event, expected) => {
  expect(matchesKeys(event, keys)).toBe(expected)
})

it('writes what was pressed so that it matches again', () => {
  for (const event of [press('z', { ctrlKey: true }), press('F2'), press('ArrowUp', { altKey: true }), press(' ')]) {
    expect(matchesKeys(event, keysOf(event) ?? '')).toBe(true)
  }
  expect(keysOf(press('Shift', { shiftKey: true }))).toBeUndefined()
})

it('shows keys as they are printed', () => {
  expect(showKeys('Mod+Shift+Z')).toBe('Ctrl+Shift+Z')
  expect(showKeys('Alt+ArrowLeft')).toBe('Alt+←')
})
