import { describe, expect, it } from 'vitest'
import { generateCode } from '../codegen/generate.ts'
import { validateGraph } from '../graph/validate/index.ts'
import { loadCatalogue } from '../library/catalogue-file.ts'
import type { NodeKind } from './definition.ts'
import { runInManim } from './testing/run-in-manim.ts'
import { sampleGraph } from './testing/sample-graph.ts'

/** Kinds that work only after something else, or with a file; their examples show them at work. */
const notAlone = new Set([
  'manim.Mobject.restore', // a saved state
  'manim.Restore',
  'manim.MoveToTarget', // a target
  'manim.StreamLines.end_animation', // a flow that was started
  'manim.TangentialArc', // lines that meet
  'manim.ImageMobject', // a file
  'manim.SVGMobject',
  'scene.add_sound',
  'manim.MobjectMatrix', // rows of objects
  'manim.MobjectTable',
  'value.dict_entry', // an entry
  'live.remove_updater', // a handle
  'live.clock', // something that follows it
  'logic.repeat', // a subgraph
  'logic.when',
  'logic.subgraph',
  'logic.input',
  'logic.output',
])

const catalogue = await loadCatalogue()
const alone = [...catalogue.kinds.values()].filter(({ curated, type }) => curated && !notAlone.has(type))

describe('a new node of each curated kind, with its sockets wired', () => {
  it('has no problem', () => {
    expect(alone.flatMap(problemsOf)).toEqual([])
  })

  it.skipIf(process.platform === 'win32')(
    'runs in real Manim',
    async () => {
      const scenes = alone.map((kind) => {
        const { code } = generateCode(sampleGraph(kind, catalogue), catalogue)
        return { type: kind.type, code }
      })
      const ran = await runInManim(scenes)
      expect(ran.length).toBe(scenes.length)
      expect(ran.filter(({ error }) => error !== null).map(({ type, error }) => `${type}: ${error}`)).toEqual([])
    },
    300_000,
  )
})

function problemsOf(kind: NodeKind): string[] {
  const problems = validateGraph(sampleGraph(kind, catalogue), catalogue)
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => `${kind.type}: ${message}`)
}
