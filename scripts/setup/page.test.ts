import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editorPage, hashOf } from './page.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page ü '))
  write('app/app.tsx', 'app')
  write('main.tsx', 'main')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

describe('hashOf', () => {
  it.each([
    ['a text changed', () => write('app/app.tsx', 'App')],
    ['a file came', () => write('app/dock.tsx', '')],
    ['a file went', () => rmSync(join(folder, 'main.tsx'))],
    [
      'a text moved to another file',
      () => {
        write('app/app.tsx', 'main')
        write('main.tsx', 'app')
      },
    ],
  ])('is another where %s', (_what, change) => {
    const before = hashOf(folder, 'renderer')
    change()
    expect(hashOf(folder, 'renderer')).not.toBe(before)
  })

  it('is the same where only tests and what tools leave behind changed', () => {
    const before = hashOf(folder, 'renderer')
    write('app/app.test.ts', 'test')
    write('e2e/app.e2e.ts', 'test')
    write('node_modules/.vite/results.json', '{}')
    expect(hashOf(folder, 'renderer')).toBe(before)
  })

  it('knows a single file, and one that is not there', () => {
    const [file, none] = [hashOf(join(folder, 'main.tsx'), 'main'), hashOf(join(folder, 'none'), 'main')]
    expect(file).not.toBe(none)
    expect(hashOf(join(folder, 'main.tsx'), 'main')).toBe(file)
  })
})

describe('editorPage', () => {
  it('asks no more than a start can bear: it is looked at each time', () => {
    const { inputs } = editorPage()
    expect(inputs.length).toBeGreaterThan(5)
    expect(new Set(inputs).size).toBe(inputs.length)
  })
})
