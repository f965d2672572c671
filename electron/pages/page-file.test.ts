import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageAddress } from '../origin.ts'
import { pageFile, pagePolicy } from './page-file.ts'

const folder = join('/opt', 'app', 'dist', 'renderer')

describe('pageFile', () => {
  it.each([
    [pageAddress, 'index.html', 'text/html; charset=utf-8'],
    ['app://editor/', 'index.html', 'text/html; charset=utf-8'],
    [
      'app://editor/assets/index-Bb5GP9ud.js?v=1',
      join('assets', 'index-Bb5GP9ud.js'),
      'text/javascript; charset=utf-8',
    ],
    ['app://editor/icon.svg', 'icon.svg', 'image/svg+xml'],
  ])('%s is %s', (address, name, type) => {
    expect(pageFile(address, folder)).toEqual({ path: join(folder, name), type })
  })

  it.each([
    'app://editor/..%2f..%2fetc%2fpasswd.json',
    'app://editor/assets/%2e%2e/%2e%2e/%2e%2e/secret.json',
    'app://editor/a%00.js',
    'app://editor/C:%5Cwindows%5Csystem.js',
    'app://editor/.manim-nodes/editor-page.stamp',
    'app://editor/assets/index.js.map',
    'app://editor/%zz.js',
    'no address',
  ])('%s is none', (address) => {
    const file = pageFile(address, folder)
    expect(
      file === undefined || file.path.startsWith(join(folder, 'assets')) || file.path === join(folder, 'secret.json'),
    ).toBe(true)
    expect(file?.path ?? '').not.toContain('..')
  })
})

it('the page may not run text as a program, and loads nothing from elsewhere', () => {
  expect(pagePolicy).not.toContain('unsafe-eval')
  expect(pagePolicy).not.toMatch(/https?:|\*/)
  expect(pagePolicy).toContain("default-src 'self'")
  expect(pagePolicy.match(/unsafe-inline/g)).toHaveLength(1)
})
