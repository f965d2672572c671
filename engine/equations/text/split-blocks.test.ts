import { describe, expect, it } from 'vitest'
import { splitBlocks } from './split-blocks.ts'

const lines = (source: string) => splitBlocks(source, 'center').map(({ tex }) => tex.trim())

describe('splitBlocks', () => {
  it('ends lines at \\\\, \\newline, \\par and blank lines, and nowhere else', () => {
    expect(lines('a\\\\b\\newline c\\par d\n\ne\nf')).toEqual(['a', 'b', 'c', 'd', 'e f'])
  })

  it('says again on the next line what holds there', () => {
    expect(lines('{\\Large a\\\\b} c')).toEqual(['{\\Large a}', '{\\Large b} c'])
    expect(lines('\\textbf{a\\\\b}')).toEqual(['\\textbf{a}', '\\textbf{b}'])
    expect(lines('\\textcolor{red}{a\\\\b}')).toEqual(['\\textcolor{red}{a}', '\\textcolor{red}{b}'])
    expect(lines('\\itshape a\\\\b')).toEqual(['\\itshape a', '\\itshape b'])
  })

  it('adds the space that \\\\[…] and \\vspace ask for', () => {
    const blocks = splitBlocks('a\\\\[2em]b\\vspace{1pt}\\\\c', 'left')
    expect(blocks.map(({ space }) => space)).toEqual([0, 2000, 100])
  })

  it('takes displayed formulas out of the text', () => {
    expect(splitBlocks('a \\[ x \\] b $$y$$ \\begin{align*} c \\end{align*}', 'left')).toMatchObject([
      { kind: 'line', tex: 'a ' },
      { kind: 'display', tex: ' x ', movable: true },
      { kind: 'line' },
      { kind: 'display', tex: 'y', movable: true },
      { kind: 'display', tex: '\\begin{align*} c \\end{align*}', movable: false },
    ])
  })

  it('leaves formulas, verbatim text and braces in them alone', () => {
    expect(lines('$a \\\\ b$ \\(c\\)')).toEqual(['$a \\\\ b$ $c$'])
    expect(lines('\\verb|\\\\}| d')).toHaveLength(1)
    expect(lines('$\\text{a $b$ c}$ d')).toEqual(['$\\text{a $b$ c}$ d'])
  })

  it('numbers and indents lists, one in the other', () => {
    const list = '\\begin{enumerate}\\item a\\begin{itemize}\\item b\\end{itemize}\\item[x] c\\end{enumerate}'
    expect(splitBlocks(list, 'center')).toMatchObject([
      { tex: 'a', label: '1.', indent: 2500 },
      { tex: 'b', label: '\\textbullet', indent: 4700 },
      { tex: 'c', label: 'x', indent: 2500 },
    ])
  })

  it('gives the marker before \\item to the item', () => {
    const open = "\\special{dvisvgm:raw <g id='p'>}"
    const [first, second] = lines(`\\begin{itemize}\\item a ${open}\\item b\\end{itemize}`)
    expect(first).toBe('a')
    expect(second).toBe(`${open}b`)
  })

  it('takes the leading of the size in force at the end of the paragraph', () => {
    expect(splitBlocks('\\Large a\\\\b', 'left').map((block) => block.kind === 'line' && block.leading)).toEqual([
      1800, 1800,
    ])
    expect(splitBlocks('{\\Large a\\\\b}', 'left').map((block) => block.kind === 'line' && block.leading)).toEqual([
      1200, 1200,
    ])
  })

  it('aligns as environments and declarations say', () => {
    const alignments = splitBlocks('a\n\n\\begin{flushright}b\\end{flushright}c\n\n\\centering d', 'left')
    expect(alignments.map((block) => block.kind === 'line' && block.alignment)).toEqual([
      'left',
      'right',
      'left',
      'center',
    ])
  })

  it('makes a table of text of a tabular', () => {
    expect(lines('\\begin{tabular}{l|c}\\hline a & $b$\\\\ c & d\\end{tabular}')).toEqual([
      '$\\begin{array}{l|c}\\hline \\text{\\hspace{.1em}a\\hspace{.1em}} & \\text{\\hspace{.1em}$b$\\hspace{.1em}} \\\\ \\text{\\hspace{.1em}c\\hspace{.1em}} & \\text{\\hspace{.1em}d\\hspace{.1em}}\\end{array}$',
    ])
  })
})
