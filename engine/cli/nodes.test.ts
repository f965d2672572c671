import { describe, expect, it } from 'vitest'
import type { Definition } from '../catalogue/public-definition.ts'
import { runCli } from './testing/run-cli.ts'

const parse = (text: string) => JSON.parse(text) as Definition[]

describe('nodes', () => {
  it('lists the curated kinds by category, and all of Manim with --all', async () => {
    const { code, stdout, stderr } = await runCli(['nodes'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Shapes \(\d+\)\n {2}\S/)
    expect(stdout).toMatch(/^ {2}Circle +manim\.Circle +A circle/m)
    expect(stderr).toMatch(/^\d+ kinds, \d+ more with --all\.$/m)
    const all = await runCli(['nodes', '--all'])
    expect(all.stdout.split('\n').length).toBeGreaterThan(stdout.split('\n').length)
  })

  it.each([['manim.Circle'], ['Circle'], ['circle']])('shows one kind in full for %s', async (word) => {
    const { code, stdout } = await runCli(['nodes', word])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Circle {2}manim\.Circle {2}\(constructor, Shapes\)$/m)
    expect(stdout).toMatch(/^Outputs\n {2}mobject +Circle$/m)
    expect(stdout).toMatch(/^ {2}radius +Number +(= 1 +)?> 0/m)
    expect(stdout).toMatch(/^ {2}\d+ more with --all$/m)
    expect(stdout).toContain('Example\n  class ')
  })

  it('shows every parameter with --all', async () => {
    const { stdout } = await runCli(['nodes', 'manim.Circle', '--all'])
    expect(stdout).toContain('z_index')
    expect(stdout).not.toContain('more with --all')
  })

  it('searches for words', async () => {
    const { code, stdout } = await runCli(['nodes', 'random'])
    expect(code).toBe(0)
    expect(stdout).toContain('value.random_number')
    expect(stdout).not.toContain('manim.Circle')
  })

  it('says so where nothing fits', async () => {
    const { code, stdout, stderr } = await runCli(['nodes', 'xyzzy'])
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('No node kind fits "xyzzy".')
  })

  it('prints definitions as JSON: every kind, or the one that is named', async () => {
    const every = parse((await runCli(['nodes', '--json'])).stdout)
    expect(every.length).toBeGreaterThan(350)
    expect(every.some(({ curated }) => !curated)).toBe(true)
    const [one, ...more] = parse((await runCli(['nodes', 'manim.Square', '--json'])).stdout)
    expect(more).toEqual([])
    expect(one).toMatchObject({ type: 'manim.Square', outputs: { mobject: { type: 'Square' } } })
  })
})
