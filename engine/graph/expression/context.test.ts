import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { loadCatalogue } from '../../library/catalogue-file.ts'
import { checkExpression } from './check-expression.ts'
import { expressionContext, pythonContext } from './context.ts'
import { PythonProcess } from './testing/python-process.ts'

describe("the shipped catalogue's names", () => {
  let catalogue: Catalogue
  let python: PythonProcess
  beforeAll(async () => {
    catalogue = await loadCatalogue()
    python = new PythonProcess(['-m', 'manim_nodes.check'])
    await python.ask(pythonContext(catalogue))
  })
  afterAll(() => python.close())

  it.each([
    ['VGroup(*[Dot(i * RIGHT, color=c) for i, c in enumerate([RED, PURE_BLUE])])', []],
    ['axes.plot(lambda x: np.sin(k * x))', []],
    ['axes.c2p(2, 1) + 0.5 * UP', []],
    ['smooth(t) + rate_functions.ease_in_sine(t)', []],
    ['interpolate_color(RED, XKCD.AVOCADO, 0.5)', []],
    ['m.get_center() + config.frame_width * LEFT', []],
    ['choose(5, 2) * DEGREES', []],
    ['m.shift(UP)', [1]],
    ['m.set_default(color=RED)', [1]],
    ['m.save_image("a")', [1]],
    ['SVGMobject("a")', [0]],
    ['TexTemplate()', [0]],
    ['tempconfig({})', [0]],
    ['capture(["id"])', [0]],
    ['open_file("a")', [0]],
    ['Scene()', [0]],
    ['np.load("a")', [0]],
    ['config.media_dir', [0]],
    ['utils', [0]],
    ['frame', [0]],
  ])('let %s have problems at %j, here and in Python', async (text, columns) => {
    const ours = checkExpression(text, expressionContext(catalogue))
    const wanted = columns.map((column) => (column === 1 ? text.indexOf('.') + 1 : column))
    expect(ours.map((problem) => problem.column)).toEqual(wanted)
    expect(await python.ask({ kind: 'expression', text })).toEqual({ problems: ours })
  })

  it('hold none that touches files, programs or settings', () => {
    const context = expressionContext(catalogue)
    const suspicious =
      /file|path$|open|save|write|capture|config|logger|console|register|guarantee|plugin|metadata|template$/i
    const odd = [...context.manimNames].filter((name) => suspicious.test(name) && !name.includes('.'))
    // What is left was looked at: a path is a curve here, what Write writes is a drawing, and `config` leads to its harmless members only.
    expect(odd.toSorted()).toEqual([
      'MoveAlongPath',
      'TracedPath',
      'Unwrite',
      'VMobjectFromSVGPath',
      'Write',
      'clockwise_path',
      'config',
      'counterclockwise_path',
      'straight_path',
    ])
    const callees = [...catalogue.kinds.values()].map((kind) => kind.call.callee)
    const methods = callees.filter((name) => context.isValueMethod(name))
    expect(methods.filter((name) => /file|save|write|show|dump|set_default/.test(name))).toEqual([])
  })
})
