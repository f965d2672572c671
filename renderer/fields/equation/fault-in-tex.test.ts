import { expect, it } from 'vitest'
import { Equations } from '../../../engine/equations/equations.ts'
import { faultInTex } from './fault-in-tex.ts'

const equations = new Equations({ load: (name) => import(name) })

/** What the typesetter says of wrong TeX. */
async function complaint(tex: string): Promise<string> {
  try {
    await equations.typeset({ expression: tex, environment: 'align*', preamble: '\\usepackage{amsmath}' })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  throw new Error(`Nothing is wrong with ${tex}.`)
}

it.each([
  ['a + \\foo b', '\\foo'],
  ['\\frac{1}{2 + x', '{'],
  ['a } b', '}'],
  ['\\begin{nothing} x \\end{nothing}', 'nothing'],
  ['x^2^3', '^'],
])('in %j the fault is at %j', async (tex, wanted) => {
  const fault = faultInTex(tex, await complaint(tex))
  expect(fault && tex.slice(fault.from, fault.to)).toBe(wanted)
})
