/** Typesets equations in the page, with the very core that sets them for Manim. A chunk of its own: it is large. */
import { Equations, type EquationSource } from '../../../engine/equations/equations.ts'

/** What is drawn: filled paths in a view box. */
export interface EquationPicture {
  readonly viewBox: string
  /** Points: what TeX sets in its 10 points. */
  readonly width: number
  readonly height: number
  readonly paths: readonly { readonly d: string; readonly fill: string | undefined }[]
}

/** Letters that few formulas need; each file is loaded when it is first used. */
const files = import.meta.glob<unknown>([
  '../../../node_modules/@mathjax/mathjax-newcm-font/mjs/svg/dynamic/*.js',
  '../../../node_modules/@mathjax/mathjax-mhchem-font-extension/mjs/svg/dynamic/*.js',
])

function load(name: string): Promise<unknown> {
  const end = name.replace('/js/svg/', '/mjs/svg/')
  const found = Object.entries(files).find(([path]) => path.endsWith(end))
  return found ? found[1]() : Promise.reject(new Error(`There is no font file ${name}.`))
}

const equations = new Equations({ load })

/** Typesets, or says why not. @throws EquationError */
export async function typeset(source: EquationSource): Promise<EquationPicture> {
  const svg = new DOMParser().parseFromString(await equations.typeset(source), 'image/svg+xml').documentElement
  const length = (name: string): number => Number(svg.getAttribute(name))
  return {
    viewBox: svg.getAttribute('viewBox') ?? '0 0 1 1',
    width: length('width'),
    height: length('height'),
    paths: [...svg.querySelectorAll('path')].map((path) => ({
      d: path.getAttribute('d') ?? '',
      fill: path.getAttribute('fill') ?? undefined,
    })),
  }
}
