import type { LiteDocument } from '@mathjax/src/js/adaptors/lite/Document.js'
import { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js'
import type { LiteText } from '@mathjax/src/js/adaptors/lite/Text.js'
import type { MathDocument } from '@mathjax/src/js/core/MathDocument.js'
import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js'
import { HTMLHandler } from '@mathjax/src/js/handlers/html/HTMLHandler.js'
import { TeX } from '@mathjax/src/js/input/tex.js'
import FilterUtil from '@mathjax/src/js/input/tex/FilterUtil.js'
import TexErrorOfMathJax from '@mathjax/src/js/input/tex/TexError.js'
import { EquationError, TexSyntaxError } from '../errors.ts'
import { flatten } from '../svg/flatten.ts'
import type { Ink } from '../svg/ink.ts'
import { takeApart } from '../svg/pieces.ts'
import { explainTexError } from '../tex/explain.ts'
import type { Preamble } from '../tex/preamble.ts'
import { layOutTree } from './lay-out-tree.ts'
import { macros } from './macros.ts'
import { markers, textMarkers } from './markers.ts'
import type { Extent, TexOutput } from './output.ts'
import { packagesFor } from './packages.ts'
import { encodingOption } from './text/characters.ts'
import { textOptions, textPackage } from './text/package.ts'

/** A formula or a line of text as it is drawn, its baseline at y = 0. */
export interface Drawing {
  items: Ink[]
  /** Its box, in em of 10 pt. */
  extent: Extent
}

/** A filter of MathJax, its argument undeclared. */
type Filter = Parameters<TeX<LiteElement, LiteText, LiteDocument>['postFilters']['add']>[0]
type TexDocument = MathDocument<LiteElement, LiteText, LiteDocument>

/** Measures of the page in CSS pixels; an em is what 10 pt are, the page as wide as LaTeX's text. */
const metrics = { em: 16, ex: 0.442 * 16, containerWidth: 34.5 * 16 }

/** LaTeX with one preamble: what it defines is known here and nowhere else. Not to be used twice at the same time. */
export class Typesetter {
  readonly preamble: Preamble
  readonly #output: TexOutput
  readonly #document: TexDocument
  /** By how much the rows of arrays are higher than plain. */
  arrayStretch: number
  #prepared = false

  /** @throws UnsupportedPackageError */
  constructor(preamble: Preamble, output: TexOutput) {
    this.preamble = preamble
    this.#output = output
    this.arrayStretch = preamble.arrayStretch
    const input = new TeX<LiteElement, LiteText, LiteDocument>({
      packages: [...packagesFor(preamble.packages), markers, textOptions],
      [encodingOption]: preamble.encoding,
      textmacros: { packages: ['text-base', 'text-textcomp', textMarkers, textPackage] },
      macros,
      maxMacros: 5000,
      maxBuffer: 200 * 1024,
      ams: { multlineWidth: '100%' },
      formatError: (_: unknown, error: Error) => {
        throw error
      },
    })
    // TeX knows no joined relations; joined, they would come out otherwise as soon as one of them is marked
    const { combineRelations } = FilterUtil as unknown as Record<string, Filter | undefined>
    if (combineRelations) input.postFilters.remove(combineRelations)
    const layOut = ({ data }: { data: { root: MmlNode } }) => layOutTree(data.root, this.arrayStretch)
    input.postFilters.add((parsed: unknown) => layOut(parsed as Parameters<typeof layOut>[0]), 0)
    this.#document = new HTMLHandler(liteAdaptor()).create('', { InputJax: input, OutputJax: output }) as TexDocument
  }

  /**
   * Draws TeX in display style.
   *
   * @throws TexSyntaxError, MissingGlyphError
   */
  async draw(tex: string): Promise<Drawing> {
    await this.#prepare()
    const root = await this.#convert(tex)
    return { items: takeApart(flatten(root), this.preamble.encoding === 'OT1'), extent: { ...this.#output.extent } }
  }

  async #prepare(): Promise<void> {
    if (this.#prepared) return
    for (const definition of this.preamble.definitions) {
      try {
        await this.#convert(definition)
      } catch (error) {
        if (!(error instanceof EquationError)) throw error
        throw new TexSyntaxError(`In the preamble, ${definition}: ${error.message}`)
      }
    }
    this.#prepared = true
  }

  async #convert(tex: string): Promise<LiteElement> {
    try {
      this.#output.ligatures = this.preamble.ligatures
      const container: unknown = await this.#document.convertPromise(tex, { display: true, ...metrics })
      const svg = container instanceof LiteElement ? container.children[0] : undefined
      if (!(svg instanceof LiteElement)) throw new Error('MathJax drew nothing')
      return svg
    } catch (error) {
      if (error instanceof TexErrorOfMathJax) throw new TexSyntaxError(explainTexError(error.id, error.message))
      throw error
    }
  }
}
