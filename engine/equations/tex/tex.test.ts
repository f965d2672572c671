import { describe, expect, it } from 'vitest'
import { defines, splitDefinitions } from './definitions.ts'
import { isMathematics, readEnvironment } from './environment.ts'
import { readLength } from './lengths.ts'
import { arrayStretch, readPreamble } from './preamble.ts'
import { stripComments, TexReader } from './reader.ts'
import { decodeVerbatim, encodeVerbatim } from './verbatim.ts'

describe('TexReader', () => {
  it('reads groups, options and arguments with their braces balanced', () => {
    const reader = new TexReader('{a{b}\\}}[c{]}d]\\alpha x')
    expect(reader.readGroup()).toBe('{a{b}\\}}')
    expect(reader.readOptional()).toBe('c{]}d')
    expect(reader.readArgument()).toBe('\\alpha')
    expect(reader.readArgument()).toBe('x')
    expect(reader.atEnd).toBe(true)
  })

  it('ends what is left open at the end', () => {
    expect(new TexReader('{a{b').readArgument()).toBe('a{b')
    expect(new TexReader('').readArgument()).toBe('')
  })
})

describe('stripComments', () => {
  it('takes comments away with their line ends, not escaped signs, not paragraph ends', () => {
    expect(stripComments('a% x\n  b 5\\% c')).toBe('ab 5\\% c')
    expect(stripComments('a% x\n\nb')).toBe('a\n\nb')
    expect(stripComments('a\\\\% x\nb')).toBe('a\\\\b')
  })
})

describe('splitDefinitions', () => {
  it.each([
    '\\newcommand{\\a}[2][x]{#1{#2}}',
    '\\newcommand\\a{b}',
    '\\renewcommand*{\\a}{b}',
    '\\def\\a#1,#2{#1}',
    '\\let\\a=\\b',
    '\\let\\a\\b',
    '\\DeclareMathOperator*{\\a}{b}',
    '\\newenvironment{a}[1]{b}{c}',
    '\\definecolor{a}{rgb}{1,0,0}',
    '\\DeclarePairedDelimiter{\\a}{(}{)}',
  ])('takes out %s whole', (definition) => {
    expect(splitDefinitions(`x${definition}.`)).toEqual({ definitions: [definition], rest: 'x.' })
    expect(defines(definition)).toBe(true)
  })

  it('finds none in what only looks like one', () => {
    expect(defines('\\definite \\letter \\delta')).toBe(false)
  })
})

describe('readPreamble', () => {
  it('finds packages, class options, encoding and spacing', () => {
    const preamble = `\\documentclass[12pt,preview]{standalone}
      \\usepackage[T1]{fontenc} \\usepackage{amsmath, amssymb} % \\usepackage{tikz}
      \\RequirePackage{bm} \\renewcommand{\\arraystretch}{1.5} \\DisableLigatures{encoding=*}`
    expect(readPreamble(preamble)).toEqual({
      packages: ['fontenc', 'amsmath', 'amssymb', 'bm'],
      definitions: ['\\renewcommand{\\arraystretch}{1.5}'],
      scale: 1.2,
      encoding: 'T1',
      ligatures: false,
      arrayStretch: 1.5,
    })
  })

  it('takes the last \\arraystretch', () => {
    expect(arrayStretch('\\def\\arraystretch{2}\\renewcommand\\arraystretch{1.2}')).toBe(1.2)
    expect(arrayStretch('x')).toBeUndefined()
  })
})

describe('readEnvironment', () => {
  it.each([
    ['align*', { name: 'align*', options: '' }],
    ['{align*}', { name: 'align*', options: '' }],
    ['tabular}{cc', { name: 'tabular', options: '{cc}' }],
    ['\\begin{tabular}[t]{cccl}', { name: 'tabular', options: '[t]{cccl}' }],
    ['minipage}{9em}', { name: 'minipage', options: '{9em}' }],
    ['', { name: '', options: '' }],
  ])('reads %s as Manim does', (text, environment) => {
    expect(readEnvironment(text)).toEqual(environment)
  })

  it('tells formulas from text', () => {
    expect(['align*', 'gather', 'equation'].every(isMathematics)).toBe(true)
    expect(['center', 'tabular', 'itemize', ''].some(isMathematics)).toBe(false)
  })
})

describe('readLength', () => {
  it.each([
    ['1pt', 100],
    ['-2em', -2000],
    ['.5\\textwidth', 17250],
    ['\\linewidth', 34500],
    ['1in', 7227],
    ['10', undefined],
    ['x', undefined],
  ])('reads %s', (text, length) => {
    expect(readLength(text)).toBe(length)
  })
})

describe('verbatim text', () => {
  it('comes back as it was', () => {
    const argument = /\{(.*)\}/.exec(encodeVerbatim('{\\}% 😀'))?.[1] ?? ''
    expect(decodeVerbatim(argument)).toBe('{\\}% 😀')
  })
})
