import { expect, test } from 'vitest'
import { loadGraph } from './load.ts'
import { newDocument } from './new-document.ts'
import { saveGraph } from './save.ts'

const given = { id: '0b6f5a1e-0000-4000-8000-000000000000', now: '2026-11-20T10:00:00Z' }

test('a new graph is 1080p, 30 frames a second, black, and holds its last picture for a second', () => {
  const document = newDocument(' My graph ', given)
  expect(document).toMatchObject({
    id: given.id,
    name: 'My graph',
    created_at: given.now,
    updated_at: given.now,
    settings: { resolution: [1920, 1080], frame_rate: 30, background_color: '#000000', seed: 0, hold: 1 },
  })
  expect(loadGraph(saveGraph(document))).toStrictEqual({ ok: true, document, notices: [] })
})

test('two new graphs share no settings', () => {
  const first = newDocument('a', given)
  first.settings.plugins.push('x')
  expect(newDocument('b', given).settings.plugins).toStrictEqual([])
})

test.each(['', '  ', 'x'.repeat(101)])('the name %j is refused', (name) => {
  expect(() => newDocument(name, given)).toThrow(new RangeError('A graph needs a name of 1 to 100 characters.'))
})
