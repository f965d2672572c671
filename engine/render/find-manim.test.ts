import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPaths, type Paths } from '../library/paths.ts'
import { saveSettings } from '../library/settings.ts'
import { findManim, ManimNotFound, searchManim } from './find-manim.ts'
import { testPython } from './testing/python.ts'
import { answeringPython, writeProgram } from './testing/stand-in.ts'

describe.skipIf(process.platform === 'win32')('findManim', () => {
  let folder: string
  let paths: Paths
  let env: Record<string, string>

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "find ü '"))
    env = { HOME: folder, PATH: join(folder, 'bin') }
    paths = createPaths(env)
    await mkdir(join(paths.python, 'bin'), { recursive: true })
    await mkdir(join(folder, 'bin'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function python(name: string, answer: Record<string, unknown> = {}): Promise<string> {
    const file = join(folder, name)
    await answeringPython(file, answer)
    return file
  }

  it('finds the real one by its name in the environment', async () => {
    const real = await testPython()
    const manim = await findManim({
      env: { ...process.env, HOME: folder, MANIM_NODES_HOME: '', MANIM_NODES_PYTHON: real },
    })
    expect(manim).toMatchObject({ python: real, source: 'MANIM_NODES_PYTHON' })
    expect(manim.manimVersion).toMatch(/^0\.22\./)
    expect(manim.warning).toBeUndefined()
    expect(await readdir(join(paths.cache, 'python'))).toHaveLength(1)
  })

  it('looks at the setting, the variable, its own environment and PATH, in this order', async () => {
    const onPath = await python('bin/python3')
    await writeProgram(join(folder, 'bin', 'manim'), 'exit 1')
    expect(await findManim({ env })).toMatchObject({ source: 'path', python: onPath })

    await answeringPython(paths.pythonProgram, {})
    expect(await findManim({ env })).toMatchObject({ source: 'app', python: paths.pythonProgram })

    env['MANIM_NODES_PYTHON'] = await python('named')
    expect(await findManim({ env })).toMatchObject({ source: 'MANIM_NODES_PYTHON', python: join(folder, 'named') })

    await saveSettings(paths.settingsFile, { python: await python('set') })
    expect(await findManim({ env })).toMatchObject({ source: 'setting', python: join(folder, 'set') })
  })

  it('passes over its own environment where that is half made, but nothing that was named', async () => {
    await answeringPython(paths.pythonProgram, { manim: null })
    await python('bin/python3')
    await writeProgram(join(folder, 'bin', 'manim'), 'exit 1')
    const { found, misses } = await searchManim({ env })
    expect(found?.source).toBe('path')
    expect(misses.map(({ source }) => source)).toEqual(['app'])

    env['MANIM_NODES_PYTHON'] = await python('named', { manim: null })
    await expect(findManim({ env })).rejects.toThrow(`The Python of MANIM_NODES_PYTHON has no Manim (${folder}/named).`)
  })

  it.each([
    [{ python: '3.9.2' }, 'is too old: 3.9.2'],
    [{ manim: null }, 'has no Manim'],
    [{ problem: 'ImportError: libpango-1.0.so.0' }, 'Manim cannot be imported by'],
  ])('says why %o will not do, and what to do', async (answer, words) => {
    env['MANIM_NODES_PYTHON'] = await python('named', answer)
    const error = await findManim({ env }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ManimNotFound)
    expect((error as ManimNotFound).message).toContain(words)
    expect((error as ManimNotFound).remedy).toContain('npm start')
  })

  it('says so where there is none at all', async () => {
    await expect(findManim({ env })).rejects.toThrow('Manim was not found.')
  })

  it('works with another version, and warns', async () => {
    env['MANIM_NODES_PYTHON'] = await python('named', { manim: '0.19.1' })
    const { manimVersion, warning } = await findManim({ env })
    expect(manimVersion).toBe('0.19.1')
    expect(warning).toContain('Manim 0.19.1 is used')
  })

  it('goes on without settings that are not valid, and says so', async () => {
    await writeFile(paths.settingsFile, '{')
    env['MANIM_NODES_PYTHON'] = await python('named')
    const { found, settingsWarning } = await searchManim({ env })
    expect(found?.source).toBe('MANIM_NODES_PYTHON')
    expect(settingsWarning).toContain('set aside')
    await writeFile(paths.settingsFile, '{')
    expect((await findManim({ env })).warning).toContain('set aside')
  })
})
