import { describe, expect, it } from 'vitest'
import { validateGraph } from '../../graph/validate/index.ts'
import { loadCatalogue } from '../../library/catalogue-file.ts'
import { generateCode } from '../generate.ts'
import { bodyOf } from '../testing/code-of.ts'
import { chainCases } from './testing/chain-cases.ts'
import { clockCases } from './testing/clock-cases.ts'
import { compareFrames } from './testing/compare-frames.ts'
import { followCases, type LiveCase } from './testing/follow-cases.ts'
import { liveGraph } from '../../graph/testing/live-graph.ts'
import { readingCases } from './testing/reading-cases.ts'
import { updaterCases } from './testing/updater-cases.ts'

const catalogue = await loadCatalogue()
const cases: readonly LiveCase[] = [...followCases, ...readingCases, ...chainCases, ...clockCases, ...updaterCases]

/** What the scenes written by hand share: one still a frame, and Manim's own interpolation of numbers. */
const prelude = `from manim import *


def between(start, end, alpha):
    return (1 - alpha) * start + alpha * end


class Oracle(Scene):
    def stills(self, run_time, draw, rate_func=smooth):
        for time in np.arange(0, run_time, 1 / config.frame_rate):
            self.clear()
            self.add(*draw(rate_func(time / run_time)))
            self.wait(1 / config.frame_rate)

    def construct(self):
`

describe('what follows a live wire', () => {
  it.each(cases)('$says', ({ nodes, wires, code }) => {
    const document = liveGraph(nodes, wires)
    const problems = validateGraph(document, catalogue).filter(({ severity }) => severity === 'error')
    expect(problems).toEqual([])
    expect(bodyOf(document)).toBe(code)
  })

  it('draws the frames of scenes written by hand', { timeout: 120_000 }, async () => {
    const pairs = cases.map(({ says, nodes, wires, oracle }) => ({
      name: says,
      left: generateCode(liveGraph(nodes, wires), catalogue).code,
      right: prelude + oracle.replaceAll(/^(?=.)/gm, '        '),
    }))
    const compared = await compareFrames(pairs)
    expect(compared.filter(({ first, error }) => first !== null || error !== null)).toEqual([])
    // A scene in which nothing moves would agree with anything.
    expect(compared.filter(({ pictures }) => pictures < 3)).toEqual([])
  })
})
