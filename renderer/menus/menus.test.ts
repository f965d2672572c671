import { beforeAll, expect, it, vi } from 'vitest'
import type { Command } from '../commands/command.ts'
import { menus } from './menus.ts'

let commands: readonly Command[]

beforeAll(async () => {
  // The table asks the window whether the desktop shell is around it.
  vi.stubGlobal('window', {})
  ;({ commands } = await import('../commands/table.ts'))
})

it('has only commands that there are, each once', () => {
  const ids = new Set(commands.map(({ id }) => id))
  const items = menus.flatMap((menu): string[] => menu.items.filter((item) => item !== 'line'))
  expect(items.filter((id) => !ids.has(id))).toEqual([])
  expect(new Set(items).size).toBe(items.length)
})

it('has no line at an end or beside another', () => {
  for (const { items } of menus) {
    expect(items.at(0)).not.toBe('line')
    expect(items.at(-1)).not.toBe('line')
    const isDoubled = items.some((item: string, at) => item === 'line' && (items[at + 1] as string) === 'line')
    expect(isDoubled).toBe(false)
  }
})

it('finds every command by an id of its own', () => {
  const ids = commands.map(({ id }) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})
