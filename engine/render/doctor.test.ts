import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../cli/testing/run-cli.ts'
import { diagnose } from './doctor.ts'
import { isHealthy, type PartReport } from './doctor-report.ts'
import { testPython } from './testing/python.ts'
import { answeringPython, writeProgram } from './testing/stand-in.ts'

describe.skipIf(process.platform === 'win32')('diagnose', () => {
  let folder: string
  let python: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'doctor ü '))
    await mkdir(join(folder, 'bin'))
    python = join(folder, 'python')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function partsFor(answer: Record<string, unknown>): Promise<Record<string, PartReport>> {
    await answeringPython(python, answer)
    const parts = await diagnose({ env: { HOME: folder, PATH: join(folder, 'bin'), MANIM_NODES_PYTHON: python } })
    return Object.fromEntries(parts.map((part) => [part.part, part]))
  }

  it('finds this machine fit for the tests', async () => {
    const parts = await diagnose({ env: { ...process.env, MANIM_NODES_PYTHON: await testPython() } })
    expect(parts.filter(({ state }) => state === 'missing' || state === 'old')).toEqual([])
    expect(isHealthy(parts)).toBe(true)
  })

  it('has a remedy for every part that is not as it should be', async () => {
    const parts = await diagnose({ env: { HOME: folder, PATH: join(folder, 'bin') } })
    expect(isHealthy(parts)).toBe(false)
    for (const { state, remedy } of parts) expect(remedy === null).toBe(state === 'ok')
    const missing = parts.filter(({ state }) => state === 'missing').map(({ part }) => part)
    expect(missing).toEqual(['python', 'manim', 'pillow', 'fonts'])
  })

  it('sees a Python that is too old, and a Pillow that is too new', async () => {
    expect((await partsFor({ python: '3.9.2' }))['python']).toMatchObject({
      state: 'old',
      found: expect.stringContaining('3.9.2') as string,
    })
    expect((await partsFor({ pillow: '13.0.0' }))['pillow']).toMatchObject({ state: 'old', wanted: 'below 13' })
  })

  it('takes another Manim, with a warning', async () => {
    expect((await partsFor({ manim: '0.21.0' }))['manim']).toMatchObject({ state: 'optional', found: '0.21.0' })
  })

  it('sees that there are no fonts', async () => {
    expect((await partsFor({ fonts: 0 }))['fonts']).toMatchObject({ state: 'missing', found: 'none' })
  })

  it('does without LaTeX, and sees it where both of its parts are there', async () => {
    await writeProgram(join(folder, 'bin', 'latex'), 'echo "pdfTeX 3.141"')
    expect((await partsFor({}))['latex']).toMatchObject({ state: 'optional', found: 'latex without dvisvgm' })
    await writeProgram(join(folder, 'bin', 'dvisvgm'), 'echo "dvisvgm 3.4"')
    expect((await partsFor({}))['latex']).toMatchObject({ state: 'ok', found: 'pdfTeX 3.141, dvisvgm 3.4' })
  })

  it('is told by the command line: exit code 1 and what to do, or 0', async () => {
    const bad = await runCli(['doctor', '--json'], {
      env: { HOME: folder, MANIM_NODES_HOME: folder, MANIM_NODES_PYTHON: python },
    })
    expect(bad.code).toBe(1)
    expect(JSON.parse(bad.stdout)).toMatchObject({ ok: false })
    const good = await runCli(['doctor'], { env: { MANIM_NODES_PYTHON: await testPython() } })
    expect(good).toMatchObject({ code: 0, stderr: 'Ready to render.' })
    expect(good.stdout).toMatch(/^✓ manim +0\.22/m)
  })
})
