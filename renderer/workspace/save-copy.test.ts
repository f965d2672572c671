import { beforeAll, expect, it, vi } from 'vitest'

let fileNameOf: (name: string) => string

beforeAll(async () => {
  // The module asks the window whether the desktop shell is around it.
  vi.stubGlobal('window', {})
  ;({ fileNameOf } = await import('./save-copy.ts'))
})

it('makes a name of a file that every system takes', () => {
  expect(fileNameOf('Taylor series')).toBe('Taylor series')
  expect(fileNameOf('a/b: "c"?')).toBe('a b c')
  expect(fileNameOf('tab\there')).toBe('tab here')
  expect(fileNameOf('ends with dots. . ')).toBe('ends with dots')
  expect(fileNameOf('???')).toBe('Untitled')
})
