import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRecord, type Json } from './json.ts'
import { describeLoadError, loadErrorCodes } from './load-error.ts'
import { loadGraph } from './load.ts'
import { saveGraph } from './save.ts'
import { anyDocument, anyText } from './testing/any-document.ts'
import { firstEditorGraph } from './testing/first-editor-graph.ts'

/** What a file may be before it is damaged: today's format, and the one before versions. */
const anyFile = fc.oneof(anyDocument.map(saveGraph), fc.constant(JSON.stringify(firstEditorGraph, null, 2)))

const hostile = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 1e300, '', [], {}, 'node-1', [[]], { expr: 1 }, { list: [['s']] }),
  fc.constant<Json>(JSON.parse('{"__proto__": {"polluted": 1}}') as Json),
  anyText.map((text): Json => ({ [text]: text })),
)

/** Replaces, removes or adds one value somewhere in a file. */
function mutate(root: Json, at: number[], value: Json, how: 'replace' | 'remove' | 'add'): Json {
  const [step = 0, ...deeper] = at
  const keys = Array.isArray(root) ? root.map((_, index) => index) : isRecord(root) ? Object.keys(root) : []
  if (keys.length === 0 || at.length === 0) return how === 'remove' ? root : value
  const key = keys[step % keys.length] ?? 0
  const copy: Record<string | number, Json> = Array.isArray(root) ? ([...root] as never) : { ...(root as object) }
  const inner = copy[key] ?? null
  if (deeper.length > 0 && typeof inner === 'object') copy[key] = mutate(inner, deeper, value, how)
  else if (how === 'replace') copy[key] = value
  else if (how === 'add') copy[Array.isArray(root) ? root.length : `${key}x`] = value
  else if (Array.isArray(copy)) copy.splice(Number(key), 1)
  else delete copy[key]
  return copy
}

/** Loads; what opens must save and open again as itself, what does not must say why. Gives what is wrong, if anything. */
function faultOf(text: string): string | undefined {
  const result = loadGraph(text)
  if (!result.ok) {
    const isKnown = loadErrorCodes.includes(result.error.code)
    const message = describeLoadError(result.error)
    return isKnown && /^This (file|graph) [^]+\.$/.test(message) ? undefined : `bad message: ${message}`
  }
  const saved = saveGraph(result.document)
  const again = loadGraph(saved)
  return again.ok && saveGraph(again.document) === saved ? undefined : 'does not open as it was saved'
}

test('1,000 files with values replaced, removed and added open or say why not', () => {
  let opened = 0
  const step = fc.tuple(
    fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
    hostile,
    fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
  )
  fc.assert(
    fc.property(anyFile, fc.array(step, { minLength: 1, maxLength: 3 }), (file, steps) => {
      let root = JSON.parse(file) as Json
      for (const [at, value, how] of steps) root = mutate(root, at, value, how)
      const text = JSON.stringify(root)
      if (loadGraph(text).ok) opened++
      expect(faultOf(text)).toBeUndefined()
    }),
    { numRuns: 1000 },
  )
  expect(Object.prototype).not.toHaveProperty('polluted')
  // Neither always nor never: otherwise nothing would be tested.
  expect(opened).toBeGreaterThan(50)
  expect(opened).toBeLessThan(950)
})

test('1,000 files cut, spliced and overwritten as text open or say why not', () => {
  fc.assert(
    fc.property(
      anyFile,
      fc.nat(),
      fc.nat(200),
      fc.oneof(anyText, fc.constantFrom('{', ']', '\\u', '"', '1e', '-')),
      (file, from, length, text) => {
        const at = from % file.length
        expect(faultOf(file.slice(0, at) + text + file.slice(at + length))).toBeUndefined()
        expect(faultOf(file.slice(0, at))).toBeUndefined()
      },
    ),
    { numRuns: 1000 },
  )
})

test('where parsing fails, the place found is inside the text and what is before it is JSON so far', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('@', ',', '}', '"', '\n:', ''), (json, from, text) => {
      const at = from % (json.length + 1)
      const broken = json.slice(0, at) + text + (text === '' ? '' : json.slice(at))
      const result = loadGraph(broken)
      if (result.ok || result.error.code !== 'not_json') return
      const { line, column } = result.error
      const lines = broken.split('\n')
      expect(line).toBeLessThanOrEqual(lines.length)
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
    }),
    { numRuns: 500 },
  )
})
