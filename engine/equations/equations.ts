import { mathjax } from '@mathjax/src/js/mathjax.js'
import { createOutput } from './mathjax/output.ts'
import { Typesetter } from './mathjax/typesetter.ts'
import { scaling } from './svg/geometry.ts'
import type { Ink } from './svg/ink.ts'
import { transformOutline } from './svg/outline.ts'
import { writeSvg } from './svg/write-svg.ts'
import { defines, splitDefinitions } from './tex/definitions.ts'
import { isMathematics, readEnvironment } from './tex/environment.ts'
import { arrayStretch, readPreamble } from './tex/preamble.ts'
import { drawText } from './text/draw-text.ts'
import { tabularToArray } from './text/tabular.ts'

/** What Manim hands to LaTeX. */
export interface EquationSource {
  /** TeX, Manim's `\special` markers in it. */
  expression: string
  /** What it is set in: `align*`, `center`, `tabular}{cc`; null for nothing. */
  environment: string | null
  /** What stands before `\begin{document}`. */
  preamble: string
  /** What the template puts after `\begin{document}`. */
  document?: string
}

/** How the typesetting meets its surroundings. */
export interface EquationOptions {
  /**
   * Imports a module by its name: `@mathjax/mathjax-newcm-font/js/svg/dynamic/….js`, where letters are that most
   * formulas do without. In Node `(name) => import(name)`, in a browser a table of the files.
   */
  load: (name: string) => Promise<unknown>
  /** How many preambles are kept ready. */
  keep?: number
}

/** Typesets TeX as LaTeX and dvisvgm would for Manim, without either. Runs in Node and in a browser. */
export class Equations {
  readonly #output = createOutput()
  /** One typesetter for each preamble, the least recently used first: what one defines must not reach another. */
  readonly #typesetters = new Map<string, Typesetter>()
  readonly #keep: number
  /** MathJax sets one formula at a time: the end of the one before. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor({ load, keep = 8 }: EquationOptions) {
    this.#keep = keep
    mathjax.asyncLoad = load
  }

  /**
   * The SVG file for an equation: its shapes in the order and number in which LaTeX draws them, grouped by the markers.
   *
   * @throws MissingGlyphError, UnsupportedPackageError, TexSyntaxError
   */
  typeset(source: EquationSource): Promise<string> {
    const turn = this.#turn.then(() => this.#typeset(source))
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async #typeset({ expression, environment, preamble, document = '' }: EquationSource): Promise<string> {
    const opening = splitDefinitions(document)
    const typesetter = this.#typesetter([preamble, ...opening.definitions].join('\n'), expression)
    const { name, options } = readEnvironment(environment ?? '')
    typesetter.arrayStretch = arrayStretch(expression) ?? typesetter.preamble.arrayStretch
    let items: Ink[]
    if (isMathematics(name)) {
      items = (await typesetter.draw(`\\begin{${name}}${options}${expression}\\end{${name}}`)).items
    } else if (name.startsWith('tabular')) {
      items = (await typesetter.draw(tabularToArray(options + expression))).items
    } else {
      items = await drawText(`${opening.rest}\n${expression}`.trimStart(), { name, options }, typesetter)
    }
    return writeSvg(enlarge(items, typesetter.preamble.scale))
  }

  /** The typesetter for a preamble; one of its own for an expression that defines something. */
  #typesetter(preamble: string, expression: string): Typesetter {
    if (defines(expression)) return new Typesetter(readPreamble(preamble), this.#output)
    const known = this.#typesetters.get(preamble)
    const typesetter = known ?? new Typesetter(readPreamble(preamble), this.#output)
    this.#typesetters.delete(preamble)
    this.#typesetters.set(preamble, typesetter)
    const [oldest] = this.#typesetters.keys()
    if (this.#typesetters.size > this.#keep && oldest !== undefined) this.#typesetters.delete(oldest)
    return typesetter
  }
}

function enlarge(items: readonly Ink[], scale: number): readonly Ink[] {
  if (scale === 1) return items
  const matrix = scaling(scale, scale)
  return items.map((item) =>
    item.kind === 'shape' ? { ...item, outline: transformOutline(item.outline, matrix) } : item,
  )
}
