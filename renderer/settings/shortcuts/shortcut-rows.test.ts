import { expect, it } from 'vitest'
import type { Command } from '../../commands/command.ts'
import { commandFor } from '../../commands/shortcuts.ts'
import { shortcutRows, withKeys } from './shortcut-rows.ts'

const run = (): void => undefined
const save: Command = { id: 'save', title: 'Save', keys: ['Mod+S'], run }
const mute: Command = { id: 'mute', title: 'Mute', keys: ['M'], place: 'canvas', run }
const step: Command = { id: 'step', title: 'Step', keys: ['M'], place: 'preview', run }
const commands = [save, mute, step]
const press = (key: string, ctrlKey = false) => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey,
  metaKey: false,
  shiftKey: false,
  altKey: false,
})

it('lists commands by place', () => {
  expect(shortcutRows(commands, {}, '').map(({ place, rows }) => [place, rows.length])).toEqual([
    ['anywhere', 1],
    ['canvas', 1],
    ['preview', 1],
  ])
  expect(shortcutRows(commands, {}, 'mut').map(({ place }) => place)).toEqual(['canvas'])
})

it('gives a command other keys, which then work instead of the usual ones', () => {
  const own = withKeys({}, save, ['Mod+D'])
  expect(own).toEqual({ save: ['Mod+D'] })
  expect(commandFor(press('d', true), 'anywhere', commands, own)).toBe(save)
  expect(commandFor(press('s', true), 'anywhere', commands, own)).toBeUndefined()
  expect(shortcutRows(commands, own, '')[0]?.rows[0]).toMatchObject({ keys: ['Mod+D'], own: true })
})

it('keeps nothing of a command that has its usual keys again', () => {
  expect(withKeys({ save: ['Mod+D'], mute: [] }, save, ['Mod+S'])).toEqual({ mute: [] })
})

it('warns of keys that two commands have in one place, and only there', () => {
  expect(shortcutRows(commands, {}, '').flatMap(({ rows }) => rows.flatMap((row) => row.clashes))).toEqual([])
  const own = withKeys({}, step, [])
  const clashing = shortcutRows([...commands, { ...mute, id: 'other' }], own, '')
  expect(clashing.find(({ place }) => place === 'canvas')?.rows.map((row) => row.clashes.map(({ id }) => id))).toEqual([
    ['other'],
    ['mute'],
  ])
})

it('switches keys off', () => {
  const own = withKeys({}, save, [])
  expect(commandFor(press('s', true), 'anywhere', commands, own)).toBeUndefined()
})
