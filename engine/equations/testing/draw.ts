import { mathjax } from '@mathjax/src/js/mathjax.js'
import { createOutput } from '../mathjax/output.ts'
import { Typesetter } from '../mathjax/typesetter.ts'
import type { Ink, Shape } from '../svg/ink.ts'
import { readPreamble } from '../tex/preamble.ts'

mathjax.asyncLoad = (name: string) => import(name)
const output = createOutput()
const typesetters = new Map<string, Typesetter>()

function typesetterFor(preamble: string): Typesetter {
  const typesetter = typesetters.get(preamble) ?? new Typesetter(readPreamble(preamble), output)
  typesetters.set(preamble, typesetter)
  return typesetter
}

/** The shapes that TeX draws in display style, without the markers. */
export async function drawShapes(tex: string, preamble = ''): Promise<Shape[]> {
  const { items } = await typesetterFor(preamble).draw(tex)
  return items.filter((item) => item.kind === 'shape')
}

/** What TeX draws in display style, in words: see {@link describeInk}. */
export async function draw(tex: string, preamble = ''): Promise<string> {
  const { items } = await typesetterFor(preamble).draw(tex)
  return describeInk(items)
}

/** Shapes in drawing order: characters as such, bars as `—`, gaps as `_`, markers as `«id` and `»`. */
export function describeInk(items: readonly Ink[]): string {
  return items.map(describe).join(' ')
}

function describe(item: Ink): string {
  if (item.kind === 'open') return `«${item.id}`
  if (item.kind === 'close') return '»'
  if (item.kind === 'gap') return '_'
  if (item.character === 'rect') return '—'
  const code = Number.parseInt(item.character, 16)
  return Number.isNaN(code) ? item.character : String.fromCodePoint(code).normalize('NFKC')
}

/** Manim's markers around a part. */
export function mark(id: string, tex: string): string {
  return `\\special{dvisvgm:raw <g id='${id}'>}${tex}\\special{dvisvgm:raw </g>}`
}
