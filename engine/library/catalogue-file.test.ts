import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalogue, readCatalogue, shippedFile, shippedManim } from './catalogue-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalogue-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('loads the shipped catalogue once', async () => {
  const catalogue = await loadCatalogue()
  expect(catalogue.manim).toBe(shippedManim)
  expect(catalogue.kinds.get('manim.Circle')?.outputs[0]).toEqual({ name: 'mobject', type: 'Circle' })
  expect(catalogue.classes.get('Circle')?.bases).toContain('VMobject')
  expect(catalogue.rateFunctions.has('smooth')).toBe(true)
  expect(await loadCatalogue(shippedManim)).toBe(catalogue)
})

it('says so where a version has no catalogue', async () => {
  await expect(loadCatalogue('0.1.0')).rejects.toThrow('There is no catalogue of Manim 0.1.0')
})

it('reads a catalogue that was made on the machine, and refuses one that is damaged', async () => {
  const own = await readCatalogue(shippedFile())
  expect(own.kinds.size).toBe((await loadCatalogue()).kinds.size)
  const damaged = join(folder, 'damaged.json')
  await writeFile(damaged, '{"manim": "0.22.0", "kinds": [{"type": "no type"}]}')
  await expect(readCatalogue(damaged)).rejects.toThrow(/"kinds"/)
})
