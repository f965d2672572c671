import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../library/catalogue-file.ts'
import type { GraphNode } from './document.ts'
import { findObjects } from './objects.ts'
import { dependenciesOf, orderBody } from './order.ts'
import { findPlays } from './plays.ts'
import { resolveBody } from './resolve.ts'
import { goldenStages, type GoldenStage } from './staging.golden.ts'
import { decideStage } from './staging.ts'
import { body, edge } from './testing/build.ts'

const catalogue = await loadCatalogue()

describe('who is on stage', () => {
  it('is told by at least thirty graphs', () => {
    expect(goldenStages.length).toBeGreaterThanOrEqual(30)
  })

  it.each(goldenStages)('$says', (golden) => {
    const reasons = stageOf(golden)
    expect(reasons).toMatchObject(golden.expects)
  })
})

function stageOf(golden: GoldenStage): Record<string, string> {
  const nodes = Object.entries(golden.nodes).map(([id, text], index): GraphNode => {
    const type = text.replace(/[!-]$/, '')
    expect(catalogue.kinds.has(type), `${type} is a kind`).toBe(true)
    const show = text.endsWith('!') ? ('always' as const) : text.endsWith('-') ? ('never' as const) : undefined
    const items: Record<string, string[]> = {}
    for (const wire of golden.wires) {
      const [, target, port, key] = / > ([\w-]+)\.(\w+):(\w+)$/.exec(wire) ?? []
      if (target === id && port && key) (items[port] ??= []).push(key)
    }
    return { id, type, type_version: 1, order: index + 1, position: { x: 0, y: 0 }, items, ...(show && { show }) }
  })
  const edges = golden.wires.map((text) => {
    const [from = '', to = ''] = text.split(' > ')
    const [source = '', output = 'mobject'] = from.split('.')
    const dot = to.indexOf('.')
    return edge(source, output, to.slice(0, dot), to.slice(dot + 1))
  })
  for (const wire of edges) {
    const kind = catalogue.kinds.get(nodes.find(({ id }) => id === wire.target)!.type)!
    const port = wire.target_handle.replace(/:.*/, '')
    expect(
      kind.ports.map(({ name }) => name),
      `ports of ${kind.type}`,
    ).toContain(port)
  }
  const resolved = resolveBody(body(nodes, edges), catalogue)
  const plays = findPlays(resolved)
  const order = orderBody(resolved, dependenciesOf(resolved, plays)).nodes
  const stages = decideStage(findObjects(order, plays, catalogue), plays)
  return Object.fromEntries(stages.map(({ object, reason }) => [object.maker.id, reason]))
}
