import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { Equations } from './equations.ts'
import type { EquationSource } from './equations.ts'
import { drawShapes, mark } from './testing/draw.ts'
import { texCounts } from './testing/tex-counts.ts'

const equations = new Equations({ load: (name) => import(name), keep: 2 })
const typeset = (expression: string, rest: Partial<EquationSource> = {}) =>
  equations.typeset({ expression, environment: 'align*', preamble: '', ...rest })

describe('sub-objects', () => {
  it.each(texCounts)('of %s are as many as LaTeX sets', async (tex, count) => {
    expect(await drawShapes(tex)).toHaveLength(count)
  })
})

describe('the SVG', () => {
  it('holds paths and groups in the form of dvisvgm', async () => {
    const svg = await typeset(mark('unique000', 'x') + mark('unique001', '-'))
    expect(svg.replace(/(?<=[ ]d=')[^']*/g, '…').replace(/(?<=(?:width|height|viewBox)=')[^']*/g, '…')).toBe(
      `<?xml version='1.0' encoding='UTF-8'?>
<svg version='1.1' xmlns='http://www.w3.org/2000/svg' width='…' height='…' viewBox='…'>
<g id='page1'>
<g id='unique000'>
<path d='…'/>
</g>
<g id='unique001'>
<path d='…'/>
</g>
</g>
</svg>
`,
    )
  })

  it('has the size of Computer Modern, in PostScript points', async () => {
    const [, width, height] = /width='([\d.]+)' height='([\d.]+)'/.exec(await typeset('x')) ?? []
    expect(Number(width)).toBeCloseTo(4.961, 2)
    expect(Number(height)).toBeCloseTo(4.513, 2)
  })

  it('closes what is open at the end and ignores what closes too much', async () => {
    const open = "\\special{dvisvgm:raw <g id='p'>}"
    const svg = await typeset(`\\special{dvisvgm:raw </g>}${open}x`)
    expect(svg.match(/<g /g)).toHaveLength(2)
    expect(svg.match(/<\/g>/g)).toHaveLength(2)
  })

  it('has a view box even for nothing', async () => {
    expect(await typeset('\\quad')).toContain("viewBox='0 0 ")
  })

  it('names colours only where the formula does', async () => {
    expect(await typeset('x')).not.toContain('fill')
    expect(await typeset('\\color{red}x')).toContain("fill='red'")
  })

  it('grows with the class option', async () => {
    const height = async (preamble: string) => Number(/height='([\d.]+)/.exec(await typeset('x', { preamble }))?.[1])
    const large = await height('\\documentclass[12pt,preview]{standalone}')
    expect(large / (await height('\\documentclass[preview]{standalone}'))).toBeCloseTo(1.2, 3)
  })
})

describe('definitions', () => {
  it('of a preamble do not reach another one', async () => {
    const preamble = '\\newcommand{\\foo}{a}\\usepackage{physics}'
    expect(await typeset('\\foo', { preamble })).toContain('<path')
    await expect(typeset('\\foo')).rejects.toThrow('Undefined control sequence \\foo')
    await expect(typeset('\\vb{a}')).rejects.toThrow('Undefined control sequence \\vb')
  })

  it('in an expression do not reach the next', async () => {
    expect(await typeset('\\newcommand{\\foo}{a}\\foo')).toContain('<path')
    await expect(typeset('\\foo')).rejects.toThrow('Undefined control sequence \\foo')
    await typeset('\\renewcommand{\\sin}{a}\\sin')
    expect((await typeset('\\sin')).match(/<path/g)).toHaveLength(3)
  })

  it('after \\begin{document} hold too', async () => {
    expect(await typeset('\\foo', { document: '\\def\\foo{a}' })).toContain('<path')
    const large = await typeset('a', { environment: 'center', document: '\\Large' })
    expect(large).toBe(await typeset('\\Large a', { environment: 'center' }))
  })

  it('are still known when many preambles have come and gone', async () => {
    const preambles = ['a', 'b', 'c', 'd'].map((letter) => `\\newcommand{\\foo}{${letter}}`)
    const first = await Promise.all(preambles.map((preamble) => typeset('\\foo', { preamble })))
    const second = await Promise.all(preambles.map((preamble) => typeset('\\foo', { preamble })))
    expect(second).toEqual(first)
    expect(new Set(first).size).toBe(4)
  })
})

describe('environments', () => {
  it.each([
    ['align*', 'a&=b\\\\c&=d', 6],
    ['gather*', 'a\\\\b', 2],
    ['multline*', 'a\\\\b', 2],
    ['equation*', 'a', 1],
    ['center', 'a $b$', 2],
    ['flushleft', 'a\\\\b', 2],
    ['minipage}{3em', 'one two three', 11],
    ['tabular}{c|c', 'a & b\\\\ c & d', 6],
    ['itemize', '\\item a \\item b', 4],
    ['quote', 'a', 1],
    [null, 'a\\\\', 1],
  ])('%s sets its contents', async (environment, expression, count) => {
    expect((await typeset(expression, { environment })).match(/<path/g)).toHaveLength(count)
  })

  it('break text that is wider than the page', async () => {
    const words = Array.from({ length: 40 }, () => 'word').join(' ')
    const [, width, height] =
      /width='([\d.]+)' height='([\d.]+)'/.exec(await typeset(words, { environment: 'center' })) ?? []
    expect(Number(width)).toBeLessThan(345)
    expect(Number(height)).toBeGreaterThan(12 * 2)
  })
})

it('typesets the same whatever is typeset at the same time', async () => {
  const expressions = ['x', '\\mathbb{R}', '\\frac{a}{b}', '\\text{привет}', '\\mathfrak{g}', '\\undefined']
  const outcome = (expression: string) => typeset(expression).catch((error: unknown) => String(error))
  const together = await Promise.all(expressions.map(outcome))
  const alone: string[] = []
  for (const expression of expressions) alone.push(await outcome(expression))
  expect(together).toEqual(alone)
})

it('needs nothing of Node but for the service, so that it runs in a browser', async () => {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/^(service|testing)\b/.test(name),
  )
  expect(names.length).toBeGreaterThan(40)
  const sources = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]))
  expect(sources.filter(([, source]) => /from 'node:|\b(?:process|Buffer|require)\b[.(]/.test(source ?? ''))).toEqual(
    [],
  )
})
