import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { openedFile } from './opened-file.ts'

const cwd = resolve('/home/ána/Lehre 1')

it.each<[string, string[], string | undefined]>([
  ['a file beside it', ['manim-nodes', 'Ableitung "2".mnodes'], 'Ableitung "2".mnodes'],
  ['a switch before and after', ['electron', '--no-sandbox', '.', 'a.JSON', '--flag=b.json'], 'a.JSON'],
  ['an absolute path', ['manim-nodes', resolve('/tmp/b.mnodes')], resolve('/tmp/b.mnodes')],
  ['the last of several', ['manim-nodes', 'a.json', 'b.json'], 'b.json'],
  ['no file', ['manim-nodes'], undefined],
  ['the app itself', ['electron.json', '/srv/manim-nodes'], undefined],
  ['a kind it does not open', ['manim-nodes', 'a.txt', 'b.exe'], undefined],
])('%s', (_what, words, file) => {
  expect(openedFile(words, cwd)).toBe(file === undefined ? undefined : resolve(cwd, file))
})
