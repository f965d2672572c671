import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadGraph } from '../graph/load.ts'
import type { GraphDocument } from '../graph/document.ts'
import { runCli } from './testing/run-cli.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'new ü '))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('templates', () => {
  it('lists them by category', async () => {
    const { code, stdout, stderr } = await runCli(['templates'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Math\n {2}\S/)
    expect(stdout).toMatch(/^ {2}matrix-multiplication {2}Linear Algebra - Matrix Multiplication$/m)
    expect(stdout).toMatch(/\n\nPhysics\n(.*\n)*\nML\/AI\n/)
    expect(stderr).toMatch(/^\d+ templates\./)
  })

  it('prints all of them as JSON', async () => {
    const { code, stdout } = await runCli(['templates', '--json'])
    expect(code).toBe(0)
    const [first] = JSON.parse(stdout) as Record<string, unknown>[]
    const keys = ['slug', 'name', 'category', 'description', 'instructions', 'tags', 'picture', 'video']
    expect(Object.keys(first ?? {})).toEqual(keys)
  })
})

describe('new', () => {
  it.each([[['neural-network']], [['a', 'neural', 'Network', 'decides']]])('%s makes a graph', async (words) => {
    const file = join(folder, `${words.length}.json`)
    const { code, stdout, stderr } = await runCli(['new', ...words, '-o', file])
    expect({ code, stdout }).toEqual({ code: 0, stdout: file })
    expect(stderr).toContain('In the frame "The animal" change')
    const graph = await read(file)
    expect(graph.name).toBe('A neural network decides')
    expect(graph.template).toBeUndefined()
    expect(graph.id).toMatch(/^[0-9a-f-]{36}$/)
    expect((await runCli(['validate', file])).code).toBe(0)
  })

  it('makes an empty graph with the name of its file', async () => {
    const file = join(folder, 'My lesson.json')
    expect((await runCli(['new', 'empty', '-o', file])).code).toBe(0)
    expect(await read(file)).toMatchObject({ name: 'My lesson', nodes: [], settings: { hold: 1 } })
  })

  it('names templates that are near, and writes nothing', async () => {
    const file = join(folder, 'none.json')
    const { code, stderr } = await runCli(['new', 'neural-netwrok', '-o', file])
    expect(code).toBe(2)
    expect(stderr).toContain('There is no template "neural-netwrok".')
    expect(stderr).toContain('Did you mean neural-network?')
    await expect(readFile(file)).rejects.toThrow('ENOENT')
  })

  it('overwrites a graph only with --force, and anything else never', async () => {
    const file = join(folder, 'there.json')
    await runCli(['new', 'empty', '-o', file])
    const before = await readFile(file, 'utf8')
    const refused = await runCli(['new', 'projectile-motion', '-o', file])
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('is there already; it was not changed.')
    expect(await readFile(file, 'utf8')).toBe(before)
    expect((await runCli(['new', 'projectile-motion', '-o', file, '--force'])).code).toBe(0)
    expect((await read(file)).name).toBe('Projectile motion')

    await writeFile(file, 'my notes')
    const kept = await runCli(['new', 'empty', '-o', file, '--force'])
    expect(kept.code).toBe(1)
    expect(kept.stderr).toContain('was not overwritten')
    expect(await readFile(file, 'utf8')).toBe('my notes')
  })

  it('says so where the folder is missing', async () => {
    const { code, stderr } = await runCli(['new', 'empty', '-o', join(folder, 'no', 'such.json')])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Error: The folder for .*such\.json does not exist\.$/m)
  })
})

async function read(file: string): Promise<GraphDocument> {
  const result = loadGraph(await readFile(file, 'utf8'), { now: '2030-01-01T00:00:00Z' })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.document
}
