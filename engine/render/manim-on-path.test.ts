import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { namedByFirstLine, pythonsOfManimOnPath } from './manim-on-path.ts'
import { writeProgram } from './testing/stand-in.ts'

describe('namedByFirstLine', () => {
  it.each([
    ['#!/usr/bin/python3.11\nimport re', ['/usr/bin/python3.11']],
    ["#!/bin/sh\n'''exec' \"/home/ána b/venv/bin/python\" \"$0\" \"$@\"\n' '''", ['/home/ána b/venv/bin/python']],
    ["#!/bin/sh\n'''exec' /long/venv/bin/python3 \"$0\" \"$@\"\n' '''", ['/long/venv/bin/python3']],
    ['#!/usr/bin/env bash\nset -e', []],
    ['MZ\u0000binary', []],
  ])('reads %j', (text, pythons) => {
    expect(namedByFirstLine(text)).toEqual(pythons)
  })
})

describe.skipIf(process.platform === 'win32')('pythonsOfManimOnPath', () => {
  let folder: string

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'path ü ')))
    await mkdir(join(folder, 'venv'))
    await mkdir(join(folder, 'bin'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('knows nothing where there is no manim', async () => {
    expect(await pythonsOfManimOnPath({ PATH: join(folder, 'bin') })).toBeUndefined()
  })

  it('follows a link to the environment it lies in', async () => {
    await writeProgram(join(folder, 'venv', 'manim'), 'exit 1')
    await writeProgram(join(folder, 'venv', 'python'), 'exit 1')
    await symlink(join(folder, 'venv', 'manim'), join(folder, 'bin', 'manim'))
    const found = await pythonsOfManimOnPath({ PATH: `relative:${join(folder, 'bin')}` })
    expect(found).toEqual({ manim: join(folder, 'bin', 'manim'), pythons: [join(folder, 'venv', 'python')] })
  })

  it('takes the Python beside the shim of a version manager', async () => {
    await writeProgram(join(folder, 'bin', 'manim'), 'exec shim manim')
    await writeProgram(join(folder, 'bin', 'python3'), 'exec shim python3')
    const found = await pythonsOfManimOnPath({ PATH: join(folder, 'bin') })
    expect(found?.pythons).toEqual([join(folder, 'bin', 'python3')])
  })
})
