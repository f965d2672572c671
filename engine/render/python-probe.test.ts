import { mkdtemp, readFile, readdir, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProbeError, probePython } from './python-probe.ts'
import { testPython } from './testing/python.ts'
import { answeringPython, countedPython, writeProgram } from './testing/stand-in.ts'

describe.skipIf(process.platform === 'win32')('probePython', () => {
  let folder: string
  let program: string
  let log: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "probe ü '"))
    program = join(folder, 'python')
    log = join(folder, 'log')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function runs(): Promise<number> {
    return (await readFile(log, 'utf8')).split('\n').length - 1
  }

  it('asks the real Python once, and again when the program changed or when it is told to', async () => {
    await countedPython(program, await testPython(), log)
    const options = { cache: join(folder, 'cache') }
    const first = await probePython(program, options)
    expect(first).toMatchObject({ manim: expect.stringMatching(/^\d+\.\d+/) as string, problem: null })
    expect(first.fonts).toBeGreaterThan(0)
    expect(await probePython(program, options)).toEqual(first)
    expect(await runs()).toBe(1)

    await probePython(program, { ...options, fresh: true })
    expect(await runs()).toBe(2)

    await utimes(program, new Date(), new Date((await stat(program)).mtimeMs + 5000))
    await probePython(program, options)
    expect(await runs()).toBe(3)
  })

  it('asks again when a package folder changed', async () => {
    await answeringPython(program, { libraries: [folder], manim: '0.22.0' })
    const options = { cache: join(folder, 'cache') }
    await probePython(program, options)
    const before = await stat(program)
    await answeringPython(program, { libraries: [folder], manim: '0.22.1' })
    await utimes(program, before.atime, before.mtime)
    await utimes(folder, new Date(), new Date(Date.now() + 5000))
    expect((await probePython(program, options)).manim).toBe('0.22.1')
  })

  it('keeps no answer of a Python that cannot render', async () => {
    await answeringPython(program, { manim: null })
    await probePython(program, { cache: join(folder, 'cache') })
    expect(await readdir(folder)).toEqual(['python'])
  })

  it('works where the cache cannot be written', async () => {
    await answeringPython(program, {})
    expect(await probePython(program, { cache: '/dev/null' })).toMatchObject({ manim: '0.22.0' })
  })

  it.each([
    ['is no Python', 'echo "usage: true" >&2; exit 3', 'does not behave like Python: usage: true'],
    ['answers with something else', 'echo "{}"', 'does not behave like Python'],
  ])('says what is wrong with a program that %s', async (_name, script, words) => {
    await writeProgram(program, script)
    const error = await probePython(program).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ProbeError)
    expect((error as Error).message).toContain(words)
  })

  it('says that a file is not there', async () => {
    await expect(probePython(join(folder, 'none'))).rejects.toThrow(/none cannot be run/)
  })
})
