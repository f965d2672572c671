import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkExpression, type ExpressionProblem } from '../../graph/expression/check-expression.ts'
import { expressionContext, pythonContext } from '../../graph/expression/context.ts'
import { PythonProcess } from '../../graph/expression/testing/python-process.ts'
import { loadCatalogue } from '../../library/catalogue-file.ts'
import { testPython } from '../testing/python.ts'
import { sceneOf } from '../testing/scene.ts'
import { makeWorkspace, type Workspace } from '../testing/workspace.ts'
import { sandboxAbilities } from './abilities.ts'
import { hostileExpressions } from './testing/hostile-expressions.ts'

const { refused, too_much, allowed } = hostileExpressions
const catalogue = await loadCatalogue()
const context = expressionContext(catalogue, new Set(['wired', 'x']))
const able = process.platform === 'linux' ? await sandboxAbilities(await testPython()) : undefined

describe('hostile expressions', () => {
  let python: PythonProcess
  beforeAll(async () => {
    python = new PythonProcess(['-m', 'manim_nodes.check'])
    await python.ask({ ...pythonContext(catalogue), inputs: ['wired', 'x'] })
  })
  afterAll(() => python.close())

  const inPython = async (text: string) =>
    ((await python.ask({ kind: 'expression', text })) as { problems: ExpressionProblem[] }).problems

  it.each([
    ['that reach out', refused, 400],
    ['that take too much', too_much, 30],
  ] as const)('%s are refused here and in Python', async (name, texts, least) => {
    const passed = []
    for (const text of texts) {
      if (checkExpression(text, context).length === 0) passed.push(`here: ${text}`)
      if ((await inPython(text)).length === 0) passed.push(`in Python: ${text}`)
    }
    console.log(`${texts.length} expressions ${name}: ${passed.length} passed a check`)
    expect(passed).toEqual([])
    expect(new Set(texts).size).toBeGreaterThanOrEqual(least)
  })

  it('that are only heavy are known as such', async () => {
    for (const { text } of allowed) {
      expect(checkExpression(text, context)).toEqual([])
      expect(await inPython(text)).toEqual([])
    }
  })
})

describe.skipIf(!able?.files || !able.network || !able.processes)('hostile expressions that run all the same', () => {
  let workspace: Workspace
  beforeAll(async () => {
    workspace = await makeWorkspace()
  })
  afterAll(() => workspace.remove())

  it('find no canary: no file, no secret, no connection, and the picture is drawn', async () => {
    const secret = 'canary-3f9a'
    const home = await mkdtemp(join(homedir(), '.manim-nodes-canary-'))
    await writeFile(join(home, 'secret'), secret)
    let connections = 0
    const server: Server = createServer(() => void connections++)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    process.env['CANARY_TOKEN'] = secret
    try {
      // The attacks aim at what is really there.
      const aimed = refused.map((text) =>
        text
          .replaceAll("'/etc/passwd'", JSON.stringify(join(home, 'secret')))
          .replaceAll("'/tmp/a", `'${home}/a`)
          .replaceAll("('127.0.0.1', 1)", `('127.0.0.1', ${port})`),
      )
      await writeFile(join(workspace.results, 'attacks.json'), JSON.stringify(aimed))
      const lines = [
        'import json, signal',
        'def wake(*_): raise TimeoutError',
        'signal.signal(signal.SIGALRM, wake)',
        `attacks = json.loads(${JSON.stringify(JSON.stringify(aimed))})`,
        'ran = 0',
        'for text in attacks:',
        '    signal.setitimer(signal.ITIMER_REAL, 1)',
        '    try: result = repr(eval(text, globals(), {"x": Circle(), "wired": self, "a": [1], "f": print}))',
        '    except BaseException as error: result = repr(error)',
        '    signal.setitimer(signal.ITIMER_REAL, 0)',
        '    ran += 1',
        `    if ${JSON.stringify(secret)} in result: print("LEAK", text, flush=True)`,
        'print("RAN", ran, flush=True)',
      ]
      let log = ''
      const limits = { wallSeconds: 90 }
      const scene = sceneOf([lines.join('\n')])
      const outcome = await workspace.render(scene, { untrusted: true, limits, onLog: (text) => (log += text) })
      expect(outcome.event === 'failed' ? outcome.error : '').toSatisfy(() => log.includes(`RAN ${refused.length}`))
      expect(log).not.toContain('LEAK')
      expect(log).not.toContain(secret)
      expect(connections).toBe(0)
      expect(await readdir(home)).toEqual(['secret'])
      expect(await readFile(join(home, 'secret'), 'utf8')).toBe(secret)
    } finally {
      delete process.env['CANARY_TOKEN']
      server.close()
      await rm(home, { recursive: true })
    }
  })

  it.concurrent.each(allowed)(
    'are stopped by their limit, $stopped_by: $text',
    async ({ stopped_by: reason, text }) => {
      // A slow machine needs its time to fill the memory.
      const limits = { wallSeconds: reason === 'timeout' ? 6 : 90, memoryBytes: 500e6 }
      const scene = sceneOf([`circle = Circle(radius=${text})`, 'self.add(circle)'])
      const outcome = await workspace.render(scene, { untrusted: true, limits })
      expect(outcome).toMatchObject({ event: 'failed', error: { reason } })
    },
  )
})
