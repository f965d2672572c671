import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { graph, node, subgraphOf } from '../graph/testing/build.ts'
import { codeNodes } from '../graph/python-nodes.ts'
import { loadCatalogue } from './catalogue-file.ts'
import { untrustedNodes, untrustedProblems } from './trust.ts'
import { hashOf, TrustStore } from './trust-store.ts'

const catalogue = await loadCatalogue()

function withCode() {
  const document = graph([
    node('node-1', 'code.python', { code: 'dot = Dot()' }),
    node('node-2', 'code.definitions', { code: 'import math' }, { label: 'Helpers' }),
    node('node-3', 'value.function', { code: 'return x' }),
    node('node-4', 'value.function', { function: { fn: { args: ['x'], body: 'x' } } }),
    node('node-5', 'code.python', { code: '  \n' }),
    node('node-6', 'value.string', { value: 'code' }),
    node('node-7', 'code.python', { code: 'muted = 1' }, { muted: true }),
  ])
  document.subgraphs.push(subgraphOf('inner', [node('node-1', 'code.python', { code: 'square = Square()' })]))
  return document
}

describe('trust', () => {
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trust '))
    file = join(folder, 'deep', 'trust.json')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is asked for every node that holds statements, and for no other', () => {
    const found = codeNodes(withCode()).map(({ node: id, code }) => `${id} ${code}`)
    expect(found).toEqual([
      'node-1 dot = Dot()',
      'node-2 import math',
      'node-3 return x',
      'node-7 muted = 1',
      'inner/node-1 square = Square()',
    ])
  })

  it('is given by content: any change takes it away, line ends do not matter', async () => {
    const store = new TrustStore(file)
    await store.load()
    const document = graph([node('node-1', 'code.python', { code: 'a = 1\nb = 2' })])
    expect(untrustedNodes(document, store)).toMatchObject([{ node: 'node-1', code: 'a = 1\nb = 2' }])
    await store.grant([hashOf('a = 1\r\nb = 2')])
    expect(untrustedNodes(document, store)).toEqual([])
    const changed = graph([node('node-1', 'code.python', { code: 'a = 1\nb = 3' })])
    expect(untrustedNodes(changed, store)).toHaveLength(1)
  })

  it('is told as a problem of each node, in words', async () => {
    const problems = untrustedProblems(withCode(), catalogue, new TrustStore(file))
    expect(problems).toHaveLength(5)
    expect(problems[1]).toMatchObject({ code: 'untrusted_code', severity: 'error', node: 'node-2', parameter: 'code' })
    expect(problems[0]?.message).toMatch(/^Python holds Python code that was not made here/)
    expect(problems[1]?.message).toMatch(/^Helpers holds/)
    expect(problems[4]).toMatchObject({ node: 'inner/node-1' })
  })

  it('lasts, in a file that only its user can read, and is shared by two processes', async () => {
    const [first, second] = [new TrustStore(file), new TrustStore(file)]
    await Promise.all([first.load(), second.load()])
    await first.grant([hashOf('one')])
    await Promise.all([second.grant([hashOf('two')]), second.grant([hashOf('three'), hashOf('two')])])
    const later = new TrustStore(file)
    expect(await later.load()).toBeUndefined()
    expect(['one', 'two', 'three', 'four'].map((code) => later.isTrusted(hashOf(code)))).toEqual([
      true,
      true,
      true,
      false,
    ])
    const mode = process.platform === 'win32' ? 0o600 : (await stat(file)).mode & 0o777
    expect(mode).toBe(0o600)
    await expect(later.grant(['*'])).rejects.toThrow('Invalid string')
  })

  it.each(['{"version":1,"trusted":["*"]}', '{"version":2,"trusted":[]}', 'half a fi', '[]'])(
    'is given to nobody by the file %s, which is set aside',
    async (text) => {
      await new TrustStore(file).grant([hashOf('x')])
      await writeFile(file, text)
      const store = new TrustStore(file)
      expect(await store.load()).toContain('set aside')
      expect(store.isTrusted(hashOf('x'))).toBe(false)
      const [aside = ''] = await readdir(join(folder, 'deep'))
      expect(await readFile(join(folder, 'deep', aside), 'utf8')).toBe(text)
    },
  )
})
