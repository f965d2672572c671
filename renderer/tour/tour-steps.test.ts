import { expect, it } from 'vitest'
import { node, wire } from '../../engine/graph/testing/build.ts'
import { nextStep, tourSteps } from './tour-steps.ts'

const circle = node('node-1', 'manim.Circle')
const fade = node('node-2', 'manim.FadeIn', {}, { items: { mobjects: ['a1'] } })
const wired = [wire('node-1.mobject > node-2.mobjects:a1')]
const at = (nodes: (typeof circle)[], edges: typeof wired, played = false, exported = false) =>
  tourSteps[nextStep(0, { document: { nodes, edges }, played, exported })] ?? 'done'

it('notices what the user has done', () => {
  expect(at([], [])).toBe('circle')
  expect(at([circle], [])).toBe('fade')
  expect(at([circle, fade], [])).toBe('wire')
  expect(at([circle, fade], wired)).toBe('play')
  expect(at([circle, fade], wired, true)).toBe('export')
  expect(at([circle, fade], wired, true, true)).toBe('done')
})

it('does not go back where something is removed again', () => {
  expect(nextStep(3, { document: { nodes: [], edges: [] }, played: false, exported: false })).toBe(3)
})
