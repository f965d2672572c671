import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphDocument } from '../graph/document.ts'
import { newDocument } from '../graph/new-document.ts'
import { saveGraph } from '../graph/save.ts'
import { describeGraphFileError } from './graph-file-error.ts'
import { readGraphFile, type ReadResult, writeGraphFile, type WriteResult } from './graph-file.ts'

const run = promisify(execFile)
const empty = newDocument('Test', { id: 'test', now: '2026-11-20T10:00:00Z' })
const isRoot = process.getuid?.() === 0
let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'graph file Ä"’ '))
})
afterAll(async () => {
  await rm(root, { recursive: true, force: true })
})

/** A folder of its own for a test; its name has what names of folders have. */
async function folder(name: string): Promise<string> {
  const path = join(root, name)
  await mkdir(path)
  return path
}

function messageOf(result: ReadResult | WriteResult, path: string): string | undefined {
  return result.ok ? undefined : describeGraphFileError(result.error, path)
}

function named(name: string, nodes = 0): GraphDocument {
  const node = { type: 'manim.Circle', type_version: 1, position: { x: 0, y: 0 } }
  const many = Array.from({ length: nodes }, (_, index) => ({ id: `node-${index + 1}`, order: index, ...node }))
  return { ...empty, name, nodes: many }
}

test('what is written is read again, and nothing else lies in the folder', async () => {
  const dir = await folder('write')
  const path = join(dir, 'my "graph" ünï 🎬.json')
  expect(await writeGraphFile(path, named('one'))).toStrictEqual({ ok: true })
  expect(await writeGraphFile(path, named('two'))).toStrictEqual({ ok: true })
  expect(await readGraphFile(path)).toStrictEqual({ ok: true, document: named('two'), notices: [] })
  expect(await readdir(dir)).toStrictEqual(['my "graph" ünï 🎬.json'])
})

test('an old graph without times has that of its file', async () => {
  const path = join(await folder('times'), 'old.json')
  await writeFile(path, '{"nodes": []}')
  await utimes(path, new Date('2020-02-02T00:00:00Z'), new Date('2020-02-02T00:00:00Z'))
  expect(await readGraphFile(path)).toMatchObject({ ok: true, document: { created_at: '2020-02-02T00:00:00.000Z' } })
})

test('what cannot be read is said with its path', async () => {
  const dir = await folder('read')
  const missing = join(dir, 'missing.json')
  expect(messageOf(await readGraphFile(missing), missing)).toBe(`There is no file ${missing}.`)
  expect(messageOf(await readGraphFile(dir), dir)).toBe(`${dir} is not a file.`)
  const picture = join(dir, 'picture.json')
  await writeFile(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]))
  expect(messageOf(await readGraphFile(picture), picture)).toBe(`${picture} is not a graph: it holds no text.`)
  const broken = join(dir, 'broken.json')
  await writeFile(broken, '{"format"')
  expect(messageOf(await readGraphFile(broken), broken)).toBe(
    `${broken}: This file is damaged or not a graph: unexpected end of the file at line 1, column 10.`,
  )
  const huge = join(dir, 'huge.json')
  await writeFile(huge, '')
  await truncate(huge, 300 * 1024 * 1024)
  expect(await readGraphFile(huge)).toMatchObject({ ok: false, error: { code: 'too_large' } })
})

test('what cannot be written is said with its path, and nothing is left behind', async () => {
  const dir = await folder('refuse')
  const astray = join(dir, 'no folder', 'a.json')
  expect(messageOf(await writeGraphFile(astray, empty), astray)).toBe(`The folder for ${astray} does not exist.`)
  expect(messageOf(await writeGraphFile(dir, empty), dir)).toBe(`${dir} is not a file. It was not overwritten.`)
  const device = '/dev/null'
  expect(await writeGraphFile(device, empty)).toMatchObject({ ok: false, error: { code: 'would_overwrite' } })
  const long = join(dir, `${'x'.repeat(255)}.json`)
  expect(await writeGraphFile(long, empty)).toMatchObject({ ok: false })
  expect(await readdir(dir)).toStrictEqual([])
})

test.skipIf(isRoot)('a file or folder that may not be written is left alone', async () => {
  const dir = await folder('permission')
  const path = join(dir, 'a.json')
  await writeGraphFile(path, named('old'))
  await chmod(path, 0o444)
  expect(messageOf(await writeGraphFile(path, named('new')), path)).toBe(
    `${path} may not be written: permission denied.`,
  )
  await chmod(path, 0o644)
  await chmod(dir, 0o555)
  expect(messageOf(await writeGraphFile(path, named('new')), path)).toBe(
    `${path} may not be written: permission denied.`,
  )
  await chmod(dir, 0o755)
  expect(await readGraphFile(path)).toMatchObject({ document: { name: 'old' } })
})

test('a damaged file is not overwritten, unless a copy of it is kept', async () => {
  const dir = await folder('damaged')
  const path = join(dir, 'a.json')
  const half = saveGraph(named('half', 10)).slice(0, 300)
  await writeFile(path, half)
  const refused = await writeGraphFile(path, named('new'))
  expect(messageOf(refused, path)).toMatch(/was not overwritten\. .* damaged or not a graph: .* set that file aside\.$/)
  expect(await readFile(path, 'utf8')).toBe(half)

  const written = await writeGraphFile(path, named('new'), { damaged: 'set_aside' })
  expect(written).toStrictEqual({ ok: true, setAside: expect.stringContaining('a.json.broken-') as string })
  expect(await readFile((written.ok && written.setAside) || '', 'utf8')).toBe(half)
  expect(await readGraphFile(path)).toMatchObject({ document: { name: 'new' } })
})

test.each([
  ['a graph of a newer version', JSON.stringify({ ...empty, version: 99 })],
  ['another JSON file', '{"name": "my-package", "version": "1.2.3"}'],
  ['another text', 'from manim import *\n'],
])('%s is not overwritten', async (name, text) => {
  const path = join(await folder(name), 'file')
  await writeFile(path, text)
  expect(await writeGraphFile(path, empty)).toMatchObject({ ok: false, error: { code: 'would_overwrite' } })
  expect(await readFile(path, 'utf8')).toBe(text)
})

test('an empty file holds nothing to be kept', async () => {
  const path = join(await folder('empty'), 'a.json')
  await writeFile(path, '')
  expect(await writeGraphFile(path, empty)).toStrictEqual({ ok: true })
})

test('rights are kept, and a link stays a link', async () => {
  const dir = await folder('links')
  const path = join(dir, 'a.json')
  const link = join(dir, 'link.json')
  await writeGraphFile(path, named('old'))
  await chmod(path, 0o640)
  await symlink('a.json', link)
  expect(await writeGraphFile(link, named('new'))).toStrictEqual({ ok: true })
  expect(await readGraphFile(path)).toMatchObject({ document: { name: 'new' } })
  expect((await stat(path)).mode & 0o777).toBe(0o640)
  expect(
    (await readdir(dir, { withFileTypes: true })).find((entry) => entry.name === 'link.json')?.isSymbolicLink(),
  ).toBe(true)
})

test('many writes at once leave one of them whole', async () => {
  const dir = await folder('many')
  const path = join(dir, 'a.json')
  await Promise.all(Array.from({ length: 20 }, (_, index) => writeGraphFile(path, named(`n${index}`, index * 50))))
  expect(await readGraphFile(path)).toMatchObject({ ok: true })
  expect(await readdir(dir)).toStrictEqual(['a.json'])
})

/** Runs a module of JavaScript that may import from this folder in a process of its own. */
function script(body: string): string[] {
  const imports = `import { writeGraphFile, readGraphFile } from ${JSON.stringify(new URL('graph-file.ts', import.meta.url).href)};`
  return ['--input-type=module', '--eval', imports + body]
}

test('a kill at any moment leaves the old or the new file, and the next save clears the draft', async () => {
  const dir = await folder('kill')
  const path = join(dir, 'a.json')
  const graphs = [named('one', 1500), named('two', 2000)]
  await writeFile(join(dir, 'graphs.txt'), JSON.stringify(graphs))
  await writeGraphFile(path, named('two', 2000))
  const body = `
    import { readFileSync } from 'node:fs'
    const graphs = JSON.parse(readFileSync(process.argv[1] + '/graphs.txt', 'utf8'))
    for (let i = 0; ; i++) { await writeGraphFile(process.argv[1] + '/a.json', graphs[i % 2]); if (i === 1) console.log('ready') }`
  for (let round = 0; round < 8; round++) {
    const child = spawn(process.execPath, [...script(body), dir], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    await new Promise((resolve) => setTimeout(resolve, round * 5))
    child.kill('SIGKILL')
    await once(child, 'exit')
    const text = await readFile(path, 'utf8')
    expect(graphs.map((graph) => saveGraph(graph))).toContain(text)
  }
  for (const name of await readdir(dir)) {
    const before = new Date(Date.now() - 3_600_000)
    if (name.endsWith('.tmp')) await utimes(join(dir, name), before, before)
  }
  await writeGraphFile(path, named('last'))
  expect((await readdir(dir)).toSorted()).toStrictEqual(['a.json', 'graphs.txt'])
})

test('a draft that another running program writes is left alone', async () => {
  const dir = await folder('draft')
  const mine = join(dir, `.a.json.${process.pid}-99.tmp`)
  await writeFile(mine, 'x')
  await utimes(mine, new Date(0), new Date(0))
  await writeGraphFile(join(dir, 'a.json'), empty)
  expect(await readdir(dir)).toContain(`.a.json.${process.pid}-99.tmp`)
})

/** Whether this machine lets a test mount a disk of its own. */
const canMount = await run('unshare', [
  '--user',
  '--map-root-user',
  '--mount',
  'mount',
  '-t',
  'tmpfs',
  'tmpfs',
  '/mnt',
]).then(
  () => true,
  () => false,
)

test.skipIf(!canMount)('a full disk keeps the old file whole and is named', async () => {
  const dir = await folder('full')
  const body = `
    import { readdirSync } from 'node:fs'
    const path = process.argv[1] + '/a.json'
    const graph = JSON.parse(process.argv[2])
    const old = await writeGraphFile(path, graph)
    const nodes = Array.from({ length: 5000 }, (_, i) => ({ id: 'node-' + i, type: 'a.B', type_version: 1, order: i, position: { x: 0, y: 0 } }))
    const full = await writeGraphFile(path, { ...graph, nodes })
    const after = await readGraphFile(path)
    console.log(JSON.stringify({ old, full, nodes: after.document.nodes.length, files: readdirSync(process.argv[1]) }))`
  const mountAndRun = 'mount -t tmpfs -o size=300k tmpfs "$1" && shift && exec "$@"'
  const args = ['--user', '--map-root-user', '--mount', 'sh', '-c', mountAndRun, 'sh', dir]
  const { stdout } = await run('unshare', [...args, process.execPath, ...script(body), dir, JSON.stringify(empty)])
  const path = join(dir, 'a.json')
  const result = JSON.parse(stdout) as { full: WriteResult }
  expect(result).toStrictEqual({
    old: { ok: true },
    full: { ok: false, error: { code: 'disk_full', path } },
    nodes: 0,
    files: ['a.json'],
  })
  expect(messageOf(result.full, path)).toBe(
    `${path} was not saved: the disk is full. What was there before is unchanged. Free some space and save again.`,
  )
})
