import { expect, it } from 'vitest'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import type { Command } from '../commands/command.ts'
import { paletteItems } from './command-palette-items.ts'

const kinds = await loadCatalogue()
const run = (): void => undefined
const commands: Command[] = [
  { id: 'file.save', title: 'Save', run },
  { id: 'file.save_as', title: 'Save as', run },
  { id: 'view.log', title: 'Show the log', keywords: ['errors'], run },
  { id: 'export.open', title: 'Export', keywords: ['video', 'mp4'], run },
]
const list = (text: string, recent: string[] = [], addable = true) =>
  paletteItems(text, { kinds, commands, recent, addable })

it('lists nodes before commands', () => {
  const groups = list('sa').map(({ group }) => group)
  expect(groups).toContain('matches')
  expect(groups).toContain('commandGroup')
  expect(groups.lastIndexOf('matches')).toBeLessThan(groups.indexOf('commandGroup'))
})

it('leads with what was used last, also among what fits', () => {
  expect(list('', ['manim.Star', 'gone.Kind'])[0]).toMatchObject({ group: 'recent', kind: { type: 'manim.Star' } })
  const recent = ['manim.TransformFromCopy']
  expect(list('transform', recent)[0]).toMatchObject({ group: 'recent', kind: { type: 'manim.TransformFromCopy' } })
  expect(list('transform')[0]).toMatchObject({ group: 'matches', kind: { type: 'manim.Transform' } })
})

it('finds commands by other words', () => {
  const ids = list('mp4').flatMap((item) => ('command' in item ? [item.command.id] : []))
  expect(ids).toEqual(['export.open'])
})

it('offers no nodes while no graph is open', () => {
  expect(list('circle', ['manim.Circle'], false).some((item) => 'kind' in item)).toBe(false)
})
