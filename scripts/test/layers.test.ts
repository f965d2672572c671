import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import config from '../../.dependency-cruiser.mjs'
import { root } from '../setup/places.mjs'
import { cruise, type Cruise } from './layers.ts'

/** A house like this one in which each rule is broken once, and some imports that look alike are allowed. */
const house: Record<string, string> = {
  'engine/graph/a.ts': "import '../codegen/e.ts'\nimport 'zod'\nimport '../catalogue/b.ts'",
  'engine/catalogue/b.ts': "import '../graph/c.ts'",
  'engine/graph/c.ts': "import 'node:fs'",
  'engine/codegen/e.ts': "import 'zod'",
  'engine/api/contract.ts': "import '../render/f.ts'",
  'engine/render/f.ts': "import 'vitest'\nimport '../../scripts/s.ts'\nimport './f.test.ts'\nimport './g.ts'",
  'engine/render/g.ts': "import './f.ts'\nimport type { H } from './h.ts'\nimport '../../electron/main.ts'",
  'engine/render/f.test.ts': "import 'vitest'\nimport '../../scripts/s.ts'",
  'engine/render/h.ts':
    "import type { G } from './g.ts'\nimport 'react'\nimport './missing.ts'\nimport '../../renderer/app.tsx'",
  'engine/graph/a.test.ts': "import 'node:fs'\nimport '../codegen/e.ts'",
  'renderer/app.tsx':
    "import '../engine/render/h.ts'\nimport '../engine/graph/a.ts'\nimport '../engine/api/contract.ts'\nimport '../engine/equations/service/s.ts'\nimport '../engine/equations/core.ts'",
  'engine/equations/core.ts': 'export {}',
  'engine/equations/service/s.ts': 'export {}',
  'electron/main.ts': "import '../engine/render/h.ts'",
  'scripts/s.ts': 'export {}',
}

const packages = Object.fromEntries(
  ['zod', 'vitest', 'react'].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ]),
)

let folder: string
let found: Cruise

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'house '))
  for (const [file, text] of Object.entries({ ...house, ...packages })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  for (const file of ['package.json', 'tsconfig.base.json']) symlinkSync(join(root, file), join(folder, file))
  found = await cruise(folder)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function sinnersAgainst(rule: string): string[] {
  return found.violations
    .filter((each) => each.rule === rule)
    .map(({ from, to }) => `${from} → ${to}`)
    .toSorted()
}

describe('the layer rules', () => {
  it('read every file of the house', () => {
    expect(found.files).toEqual(expect.arrayContaining(Object.keys(house)))
  })

  it('are each broken by a planted import', () => {
    const broken = new Set(found.violations.map(({ rule }) => rule))
    expect([...broken].toSorted()).toEqual(config.forbidden.map(({ name }) => name).toSorted())
  })

  it.each([
    ['pure-stays-pure', ['engine/api/contract.ts → engine/render/f.ts', 'engine/graph/c.ts → fs']],
    ['catalogue-is-lowest', ['engine/catalogue/b.ts → engine/graph/c.ts']],
    ['graph-knows-no-codegen', ['engine/graph/a.ts → engine/codegen/e.ts']],
    ['renderer-uses-pure-engine', ['renderer/app.tsx → engine/render/h.ts']],
    ['equations-core-alone', ['renderer/app.tsx → engine/equations/service/s.ts']],
    ['renderer-is-a-leaf', ['engine/render/h.ts → renderer/app.tsx']],
    ['electron-is-a-shell', ['engine/render/g.ts → electron/main.ts']],
    ['product-needs-no-scripts', ['engine/render/f.ts → scripts/s.ts']],
    ['product-needs-no-tests', ['engine/render/f.ts → engine/render/f.test.ts']],
  ])('%s finds what breaks it and nothing else', (rule, sinners) => {
    expect(sinnersAgainst(rule)).toEqual(sinners)
  })

  it('let types go in a circle, since nothing of them is left when the code runs', () => {
    const circles = sinnersAgainst('no-cycles')
    expect(circles).toContain('engine/render/f.ts → engine/render/g.ts')
    expect(circles).not.toContain('engine/render/g.ts → engine/render/h.ts')
    expect(circles).not.toContain('engine/render/h.ts → engine/render/g.ts')
  })
})
