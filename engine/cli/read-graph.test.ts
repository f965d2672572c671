import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CliError } from './output.ts'
import { readGraph } from './read-graph.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "graphs ü '"))
  mkdirSync(join(folder, 'folder'))
  writeFileSync(join(folder, 'empty.json'), '')
  writeFileSync(join(folder, 'picture.json'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]))
  writeFileSync(join(folder, 'broken.json'), '{ "format": ')
  writeFileSync(join(folder, 'other.json'), '[1, 2]')
  writeFileSync(join(folder, 'old.json'), JSON.stringify({ version: '1.0', name: 'Old', nodes: [], edges: [] }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('readGraph', () => {
  it.each([
    ['missing.json', /^There is no file .*missing\.json\.$/],
    ['old.json/inside', /^There is no file .*inside\.$/],
    ['folder', /folder is not a file\.$/],
    ['empty.json', /^.*empty\.json: This file is empty\.$/],
    ['picture.json', /picture\.json is not a graph: it holds no text\.$/],
    ['broken.json', /^.*broken\.json: .*line 1/],
    ['other.json', /is not a graph/],
  ])('says in one sentence why %s is no graph', async (name, sentence) => {
    const error = await readGraph(join(folder, name)).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(CliError)
    expect(error).toMatchObject({ message: expect.stringMatching(sentence) as string, exitCode: 1 })
  })

  it.runIf(process.platform === 'linux')('does not read a device without end', async () => {
    await expect(readGraph('/dev/zero')).rejects.toThrow('/dev/zero is not a file.')
  })

  it('opens an older graph', async () => {
    expect(await readGraph(join(folder, 'old.json'))).toMatchObject({ format: 'manim-nodes', name: 'Old' })
  })
})
