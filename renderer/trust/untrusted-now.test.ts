import { expect, it } from 'vitest'
import { newDocument } from '../../engine/graph/new-document.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { untrustedNow } from './untrusted-now.ts'

function withCode(...codes: string[]): GraphDocument {
  const nodes = codes.map((code, at) => ({
    id: `node-${at + 1}`,
    type: 'code.python',
    type_version: 1,
    order: at,
    position: { x: 0, y: 0 },
    params: { code },
  }))
  return { ...newDocument('Code', { id: 'code', now: '2026-11-20T10:00:00Z' }), nodes }
}

const told = (code: string) => ({ node: 'elsewhere', hash: '0'.repeat(64), code })

it('lists what was not trusted when the graph was opened, wherever that code is now', () => {
  const document = withCode('a = 1', 'b = 2')
  expect(untrustedNow(document, [told('b = 2')], [])).toEqual([{ node: 'node-2', code: 'b = 2' }])
})

it('lists what the preview refuses to run', () => {
  const problems = [
    { code: 'untrusted_code', node: 'node-1' },
    { code: 'missing_input', node: 'node-2' },
  ]
  expect(untrustedNow(withCode('a = 1', 'b = 2'), [], problems).map(({ node }) => node)).toEqual(['node-1'])
})

it('does not list code that was taken out of the graph', () => {
  expect(untrustedNow(withCode('a = 1'), [told('b = 2')], [])).toEqual([])
})
