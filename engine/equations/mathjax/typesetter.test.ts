import { describe, expect, it } from 'vitest'
import { MissingGlyphError, TexSyntaxError, UnsupportedPackageError } from '../errors.ts'
import { draw, drawShapes, mark } from '../testing/draw.ts'

describe('drawing order', () => {
  it.each([
    ['a fraction: numerator, bar, denominator', '\\frac{a}{b}', 'a — b'],
    ['a root: sign, bar, contents', '\\sqrt{x}', '√ — x'],
    ['a root with an index: index first', '\\sqrt[3]{x}', '3 √ — x'],
    ['an accent before its letter', '\\hat{x}', 'ˆ x'],
    ['a line above before, a line below after', '\\overline{a}\\underline{b}', '— a b —'],
    ['limits: above, operator, below', '\\sum_{i}^{n}', 'n ∑ i'],
    ['indices: upper before lower', 'x_1^2', 'x 2 1'],
    ['a matrix row by row between its fences', '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '( 1 2 3 4 )'],
    ['a brace above before, its label first', '\\overbrace{a}^{2}', '2 ⏞ ⏞ ⏞ ⏞ ⏞ ⏞ a'],
    ['a brace below after, its label last', '\\underbrace{a}_{2}', 'a ⏟ ⏟ ⏟ ⏟ ⏟ ⏟ 2'],
    ['a frame: above, left, contents, right, below', '\\boxed{x}', '— — x — —'],
    ['the number of an equation after its row', '\\begin{align*}a\\tag{7}\\\\b\\end{align*}', 'a ( 7 ) b'],
  ])('has %s', async (_, tex, order) => {
    expect(stripLines(await draw(tex))).toBe(order)
  })

  it('draws | and \\hline row by row', async () => {
    const tex = '\\begin{array}{|c|c|}\\hline a&b\\\\\\hline c&d\\\\\\hline\\end{array}'
    expect(await draw(tex)).toBe('— — a — b — — — c — d — —')
  })
})

describe('markers', () => {
  it('enclose what stands between them', async () => {
    expect(await draw(mark('p', 'x') + mark('q', '+y'))).toBe('«p x » «q + y »')
  })

  it('may split an argument', async () => {
    const split = `\\frac{\\special{dvisvgm:raw <g id="p">}a}{b\\special{dvisvgm:raw </g>}}`
    expect(await draw(split)).toBe('«p a — b »')
  })

  it('may span cells and rows', async () => {
    const tex = `\\begin{align*}${mark('p', 'a &= b \\\\ c')} &= d\\end{align*}`
    expect(await draw(tex)).toBe('«p a = b c » = d')
  })

  it('change nothing of the layout', async () => {
    const plain = await drawShapes('a+b=\\left(\\frac{c}{d}\\right)')
    const marked = `${mark('p', 'a')}${mark('q', '+b')}${mark('r', '=')}${mark('s', '\\left(\\frac{c}{d}\\right)')}`
    expect(await drawShapes(marked)).toEqual(plain)
  })

  it('stand in text too', async () => {
    expect(await draw(`\\text{a${mark('p', 'b c')}}`)).toBe('a «p b _ c »')
  })

  it('are refused right after ^, as by LaTeX', async () => {
    await expect(draw(`x^${mark('p', '2')}`)).rejects.toThrow('put the index into braces')
  })

  it('are the only specials that are heeded', async () => {
    expect(await draw('a\\special{color push rgb 1 0 0}b')).toBe('a b')
  })
})

describe('errors', () => {
  it('name the character that has no glyph', async () => {
    const failure = draw('\\text{a 漢字}')
    await expect(failure).rejects.toBeInstanceOf(MissingGlyphError)
    await expect(failure).rejects.toMatchObject({ name: 'MissingGlyphError', character: '漢' })
  })

  it('name the package that is not supported', async () => {
    await expect(draw('x', '\\usepackage{amsmath,tikz}')).rejects.toMatchObject({
      name: 'UnsupportedPackageError',
      package: 'tikz',
    })
    await expect(draw('x', '\\usepackage{tikz}')).rejects.toBeInstanceOf(UnsupportedPackageError)
  })

  it.each([
    ['\\fraq{a}{b}', 'Undefined control sequence \\fraq'],
    ['\\frac{a}', 'Missing argument'],
    ['\\left( a', 'Extra \\left or missing \\right'],
    ['x^2^3', 'Double exponent'],
    ['\\begin{matrix} a', 'Missing \\end{matrix}'],
    ['\\ce{H2O}', 'needs \\usepackage{mhchem}'],
    ['\\def\\x{\\x}\\x', 'recursive macro'],
  ])('say what is wrong with %s', async (tex, words) => {
    const failure = draw(tex)
    await expect(failure).rejects.toBeInstanceOf(TexSyntaxError)
    await expect(failure).rejects.toThrow(words)
  })

  it('say which definition of the preamble is wrong', async () => {
    await expect(draw('x', '\\newcommand{\\a}[x]{b}')).rejects.toThrow('In the preamble, \\newcommand{\\a}[x]{b}')
  })
})

describe('preambles', () => {
  it('define commands, operators, environments, delimiters and colours', async () => {
    const preamble = `\\newcommand{\\R}{\\mathbb{R}} % reals
      \\def\\half#1{\\frac{#1}{2}}
      \\DeclareMathOperator{\\Hom}{Hom}
      \\newenvironment{boxedpair}{[}{]}
      \\definecolor{mine}{rgb}{1,0,0}`
    expect(await draw('\\R\\half x\\Hom\\begin{boxedpair}a\\end{boxedpair}\\color{mine}b', preamble)).toBe(
      'R x — 2 H o m [ a ] b',
    )
  })

  it('load what changes LaTeX only when asked', async () => {
    expect(await draw('\\div')).toBe('÷')
    expect(await draw('\\div\\vb{A}', '\\usepackage{physics}')).toBe('∇ ⋅ A')
    expect(await draw('\\ce{H2O}', '\\usepackage{mhchem}')).toBe('H 2 O')
  })

  it('pass over what concerns the page', async () => {
    expect(await draw('x', '\\usepackage[margin=1cm]{geometry}\\setlength{\\parindent}{0pt}\\pagestyle{empty}')).toBe(
      'x',
    )
  })
})

describe('text', () => {
  it('has ligatures as one character, unless they are disabled', async () => {
    expect(await draw('\\text{fi}')).toMatch(/^\S+$/)
    expect(await draw('\\text{office}', '\\DisableLigatures{encoding = *}')).toBe('o f f i c e')
    expect(await draw('\\texttt{fi}')).toBe('f i')
  })

  it('sets accents as accent and letter, with T1 as one character', async () => {
    expect(await draw("\\text{\\'e}")).toBe('é é')
    expect(await draw('\\text{é}', '\\usepackage[T1]{fontenc}')).toBe('é')
  })

  it('knows the letters of TeX’s own encoding', async () => {
    expect(await draw('\\text{<">}')).toBe('¡ ” ¿')
    expect(await draw('\\text{<}', '\\usepackage[T1]{fontenc}')).toBe('<')
  })

  it('combines family, series and shape', async () => {
    expect(await draw('\\text{\\textbf{\\textit{a}}}')).toBe(await draw('\\text{\\itshape\\bfseries a}'))
  })

  it('takes families by LaTeX’s names', async () => {
    const sans = await drawShapes('\\text{\\fontfamily{lmss}\\selectfont a}')
    expect(sans).toEqual(await drawShapes('\\text{\\sffamily a}'))
    expect(sans).not.toEqual(await drawShapes('\\text{a}'))
  })

  it('sets formulas in it in text style', async () => {
    const inText = await drawShapes('\\text{$\\frac{a}{b}$}')
    expect(inText).toEqual(await drawShapes('\\textstyle\\frac{a}{b}'))
    expect(inText).not.toEqual(await drawShapes('\\frac{a}{b}'))
  })

  it('reads definitions, verbatim text and raised boxes', async () => {
    expect(await draw('\\text{\\foo{x}}', '\\newcommand{\\foo}[1]{a#1}')).toBe('a x')
    expect(await draw('\\text{\\verb|a_b|}')).toBe('a _ b')
    expect(await draw('\\text{a\\raisebox{1ex}{b}}')).toBe('a b')
  })
})

/** Combining marks of accents, and the bars that fonts have as glyphs, under one name. */
function stripLines(order: string): string {
  return order.replace(/[―‾¯]/g, '—')
}
