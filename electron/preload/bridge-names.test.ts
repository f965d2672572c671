import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

function namesIn(file: string, start: string, end: string, name: RegExp): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const from = text.indexOf(start)
  expect(from).toBeGreaterThanOrEqual(0)
  return [...text.slice(from, text.indexOf(end, from)).matchAll(name)].map(([, found = '']) => found).toSorted()
}

it('the page gets exactly what it says that a desktop shell gives it', () => {
  const wanted = namesIn(
    'renderer/engine/connect.ts',
    'export interface DesktopBridge {',
    '\n}',
    /^ {2}(?:readonly )?(\w+)[(:]/gm,
  )
  const given = namesIn('electron/preload/preload.ts', 'args: [', '\n  ],', /^ {6}(\w+):/gm)
  // The port cannot cross the bridge: what asks for it becomes `connect` in the page's own world.
  expect(given.map((name) => (name === 'askForPort' ? 'connect' : name)).toSorted()).toEqual(wanted)
})
