import { link, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeOut } from './take-out.ts'

let folder: string
const at = (...names: string[]) => join(folder, ...names)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'take-out '))
  await writeFile(at('secret'), 'secret')
  await mkdir(at('made'))
})
afterEach(() => rm(folder, { recursive: true }))

it('a file goes, and takes the place of an empty one', async () => {
  await writeFile(at('made', 'film'), 'film')
  await writeFile(at('target'), '')
  expect(await takeOut(at('made', 'film'), at('target'))).toBe(true)
  expect(await readFile(at('target'), 'utf8')).toBe('film')
})

it('a folder of pictures goes', async () => {
  await writeFile(at('made', '1.png'), 'one')
  expect(await takeOut(at('made'), at('target'))).toBe(true)
  expect(await readFile(at('target', '1.png'), 'utf8')).toBe('one')
})

it.skipIf(process.platform === 'win32')('what only leads to a file of the user does not go', async () => {
  await symlink(at('secret'), at('made', 'link.png'))
  await link(at('secret'), at('made', 'hard'))
  expect(await takeOut(at('made', 'link.png'), at('target'))).toBe(false)
  expect(await takeOut(at('made', 'hard'), at('target'))).toBe(false)
  expect(await takeOut(at('made', 'none'), at('target'))).toBe(false)
  expect(await takeOut(at('made'), at('pictures'))).toBe(false)
  await expect(readFile(at('target'))).rejects.toThrow('ENOENT')
})
