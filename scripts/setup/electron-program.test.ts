import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { electronProgram, hasScreen } from './electron-program.mjs'

let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'electron ü '))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

function write(...parts: string[]): string {
  const file = join(home, ...parts)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  return file
}

describe.runIf(process.platform === 'linux')('electronProgram', () => {
  it('finds the binary that was downloaded', () => {
    write('dist', 'version')
    const program = write('dist', 'electron')
    expect(electronProgram({}, home)).toBe(program)
  })

  it('finds none where the package came without its binary', () => {
    write('index.js')
    expect(electronProgram({}, home)).toBeUndefined()
  })

  it('finds none where the download was broken off', () => {
    write('dist', 'electron')
    expect(electronProgram({}, home)).toBeUndefined()
  })

  it('takes another folder by name, and none that is empty', () => {
    const program = write('elsewhere', 'electron')
    expect(electronProgram({ ELECTRON_OVERRIDE_DIST_PATH: join(home, 'elsewhere') }, home)).toBe(program)
    expect(electronProgram({ ELECTRON_OVERRIDE_DIST_PATH: join(home, 'nowhere') }, home)).toBeUndefined()
  })
})

it.runIf(process.platform === 'linux')('a window needs a screen', () => {
  expect(hasScreen({})).toBe(false)
  expect(hasScreen({ DISPLAY: ':0' })).toBe(true)
  expect(hasScreen({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})
