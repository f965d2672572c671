import { describe, expect, it } from 'vitest'
import { graph, node } from '../graph/testing/build.ts'
import { loadCatalogue } from '../library/catalogue-file.ts'
import { checkInPython } from './check-in-python.ts'
import { testPython } from './testing/python.ts'

const catalogue = await loadCatalogue()

describe("Python's own check of a graph", () => {
  it('finds nothing in an honest graph', async () => {
    const document = graph([node('node-1', 'manim.Circle', { radius: { expr: '2*r + sin(PI/4)' } })], [])
    document.edges.push({
      id: 'edge-1',
      source: 'node-9',
      source_handle: 'value',
      target: 'node-1',
      target_handle: 'r',
    })
    expect(await checkInPython(document, catalogue, await testPython())).toEqual([])
  })

  it('refuses what reaches out of an expression, wherever it hides, and says where', async () => {
    const evil = { expr: "__import__('os').system('id')" }
    const document = graph([
      node('node-1', 'manim.Circle', { radius: evil }),
      node('node-2', 'manim.Axes', { axis_config: { dict: [['s1', 'color', evil]] } }),
      node('node-3', 'value.function', { function: { fn: { args: ['x'], body: '().__class__' } } }),
    ])
    document.settings.config = { tips: evil }
    const problems = await checkInPython(document, catalogue, await testPython())
    const told = problems.map(({ node: id, parameter, code }) => `${id ?? 'settings'} ${parameter} ${code}`)
    expect([...new Set(told)]).toEqual([
      'settings tips name_not_allowed',
      'node-1 radius name_not_allowed',
      'node-2 axis_config name_not_allowed',
      'node-3 function name_not_allowed',
    ])
  })

  it('refuses what Python cannot read', async () => {
    const document = graph([node('node-1', 'manim.Circle', { radius: { expr: '2 +' } })])
    const [problem] = await checkInPython(document, catalogue, await testPython())
    expect(problem).toMatchObject({ code: 'bad_expression', node: 'node-1', parameter: 'radius', severity: 'error' })
  })

  it('refuses statements that Python cannot read, and leaves what they do to trust', async () => {
    const document = graph([
      node('node-1', 'code.python', { code: 'import os\nx = = 1' }),
      node('node-2', 'code.python', { code: 'import os' }),
      node('node-3', 'code.definitions', { code: 'return 1' }, { muted: true }),
    ])
    const problems = await checkInPython(document, catalogue, await testPython())
    expect(problems).toMatchObject([{ code: 'bad_expression', node: 'node-1', parameter: 'code', severity: 'error' }])
    expect(problems[0]?.message).toContain('code: line 2: ')
  })
})
