import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleScene } from '../../catalogue/example-scene.ts'
import { generateCode } from '../../codegen/generate.ts'
import { PythonProcess } from '../../graph/expression/testing/python-process.ts'
import { loadCatalogue } from '../../library/catalogue-file.ts'
import { listTemplates, readTemplate } from '../../library/templates.ts'

interface Scripts {
  readonly hostile: readonly string[]
  readonly honest: readonly string[]
}
interface Answer {
  readonly problems: readonly { readonly message: string; readonly line: number }[]
  readonly dangers: readonly { readonly message: string; readonly line: number }[]
  readonly scenes: readonly string[]
}

const { hostile, honest } = JSON.parse(
  readFileSync(new URL('testing/scripts.json', import.meta.url), 'utf8'),
) as Scripts
const scene = 'class Hello(Scene):\n    def construct(self):\n        self.play(Create(Circle()))\n'

describe('scripts from outside', () => {
  let python: PythonProcess
  beforeAll(() => {
    python = new PythonProcess(['-m', 'manim_nodes.check'])
  })
  afterAll(() => python.close())
  const check = async (text: string) => (await python.ask({ kind: 'script', text })) as Answer
  const withScene = (top: string) =>
    `${top.startsWith('from __future__') ? '' : 'from manim import *\n'}${top}\n${scene}`

  it('that reach out are refused, each', async () => {
    const passed = []
    for (const text of hostile) if ((await check(withScene(text))).dangers.length === 0) passed.push(text)
    console.log(`${hostile.length} hostile scripts: ${passed.length} passed the check`)
    expect(passed).toEqual([])
    expect(new Set(hostile).size).toBeGreaterThan(150)
  })

  it('that do what scripts do are not', async () => {
    for (const text of honest) {
      expect({ text, ...(await check(withScene(text))) }).toMatchObject({
        text,
        problems: [],
        dangers: [],
        scenes: ['Hello'],
      })
    }
  })

  it('are known by line and deed, and what is no Python by its line', async () => {
    const { dangers } = await check(`from manim import *\nimport os\n${scene}        open("x")\n        x.__class__\n`)
    expect(dangers.map(({ line, message }) => `line ${line} ${message}`)).toEqual([
      'line 2 imports os',
      'line 6 calls open()',
      'line 7 uses .__class__',
    ])
    expect((await check('x = 1\nclass A(\n')).problems).toMatchObject([{ line: 2 }])
    for (const deep of ['('.repeat(5000), `${'-'.repeat(50_000)}1`, 'x = 1\0', '\ud800', `${'a.'.repeat(20_000)}b`]) {
      expect((await check(deep)).problems).toHaveLength(1)
    }
  })

  it('that our own graphs and examples become are not refused', async () => {
    const catalogue = await loadCatalogue()
    const refused = []
    for (const { slug } of await listTemplates()) {
      const document = await readTemplate(slug)
      const { code } = generateCode(document, catalogue)
      if ((await check(code)).dangers.length > 0) refused.push(slug)
    }
    expect(refused).toEqual([])
    const kinds = [...catalogue.kinds.values()].filter(({ example_code }) => example_code.trim() !== '')
    const dangers = []
    for (const { type, example_code } of kinds) {
      const report = await check(`from manim import *\n${exampleScene(example_code)}`)
      if (report.dangers.length > 0) dangers.push(`${type}: ${report.dangers.map(({ message }) => message).join(', ')}`)
    }
    console.log(`${dangers.length} of ${kinds.length} examples are refused: ${dangers.join('; ')}`)
    expect(dangers.length / kinds.length).toBeLessThan(0.02)
  })
})
