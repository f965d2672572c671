import { execa } from 'execa'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pythonResources } from '../library/resources.ts'
import { testPython } from '../render/testing/python.ts'
import { startTypesetter } from './service/start-typesetter.ts'
import type { RunningTypesetter } from './service/start-typesetter.ts'

let typesetter: RunningTypesetter
let cache: string

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'equations-test-'))
  typesetter = await startTypesetter({ cache, timeLimit: 60 })
})

afterAll(async () => {
  await typesetter.close()
  await rm(cache, { recursive: true })
})

/** Runs a Python program of `testing/` against the real Manim, without LaTeX, and gives the JSON lines it prints. */
async function runPython(program: string, ...args: string[]): Promise<unknown[]> {
  const file = fileURLToPath(new URL(`./testing/${program}`, import.meta.url))
  const { stdout } = await execa(await testPython(), [file, typesetter.address, cache, ...args], {
    stdin: 'ignore',
    env: { PYTHONPATH: pythonResources, PATH: '/nonexistent' },
  })
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown)
}

describe('in Manim', () => {
  let answers: Record<string, unknown>
  beforeAll(async () => {
    answers = (await runPython('check_manim.py'))[0] as typeof answers
  })

  it('parts, groups in double braces and indices are what they are with LaTeX', () => {
    expect(answers['parts']).toEqual({
      sizes: [1, 1, 1, 1],
      brace_groups: [2, 1, 2, 1, 2],
      brace_strings: [' a^2 ', ' + ', ' b^2 ', ' = ', ' c^2 '],
      bar_is_second: true,
      split_argument: [0, 1, 1, 1, 0],
      text_parts: [3, 3, 3],
      part_by_tex: 1,
    })
  })

  it('set_color_by_tex, substrings_to_isolate and colour maps colour the right shapes', () => {
    expect(answers['colours']).toEqual({
      by_tex: [0, 4],
      isolated: [[2], [4]],
      mapped: [4, 10],
      own: ['#FF0000', '#58C4DD'],
      plain: 1,
    })
  })

  it('TransformMatchingTex finds the parts and leaves the second equation', () => {
    expect(answers['matching']).toEqual({
      keys: ['-', '=', 'a', 'b', 'x'],
      left: ['MathTex'],
      shown: 5,
      wanted: 5,
    })
  })

  it('matrices, numbers, axes, charts, braces, titles and lists are made', () => {
    expect(answers['built_on_it']).toEqual({
      Matrix: 4 + 1 + 2,
      DecimalNumber: 5 + 1,
      Axes: 2,
      BarChart: 2,
      Brace: 2,
      Variable: 2,
      Title: 5,
      BulletedList: 3 + 3 + 2,
    })
  })

  it('what cannot be typeset raises a ValueError with the name of the error', () => {
    expect(answers['failures']).toEqual({
      glyph: ['EquationError', expect.stringMatching(/^MissingGlyphError: .*漢/)],
      package: ['EquationError', expect.stringMatching(/^UnsupportedPackageError: .*tikz/)],
      syntax: ['EquationError', 'TexSyntaxError: Undefined control sequence \\fraq'],
      next: 1,
    })
  })

  it('templates with definitions, with a body and with other environments are used', () => {
    expect(answers['templates']).toEqual({ defined: [3], body: [3], environment: [2], none: 1 })
  })

  it('a forked child typesets, and so does its parent after it', () => {
    expect(answers['forked']).toEqual({ child: 2 + 7, parent: 5 })
  })

  it('equations are kept by their contents, whole, and found again', () => {
    expect(answers['kept']).toEqual({ strange: [], same: true })
  })
})

it('the examples in Manim’s docstrings that need LaTeX all render without it', async () => {
  const examples = (await runPython('run_examples.py')) as {
    name: string
    expressions: string[]
    error: string | null
  }[]
  expect(examples.filter(({ error }) => error !== null)).toEqual([])
  // Manim 0.22 has 103
  expect(examples.length).toBeGreaterThanOrEqual(88)
  expect(new Set(examples.flatMap(({ expressions }) => expressions)).size).toBeGreaterThan(150)
}, 300_000)
