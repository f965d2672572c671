import { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import { LiteText } from '@mathjax/src/js/adaptors/lite/Text.js'
import { MissingGlyphError } from '../errors.ts'
import { markerAttribute } from '../mathjax/markers.ts'
import { clip } from './clip.ts'
import { compose, identity } from './geometry.ts'
import { black } from './ink.ts'
import { outlineBox, rectangle, transformOutline } from './outline.ts'
import { parsePath } from './path-data.ts'
import { strokeOutline } from './strokes.ts'
import { parseTransform } from './transform.ts'
import type { Matrix } from './geometry.ts'
import type { Ink, Shape } from './ink.ts'
import type { Outline } from './outline.ts'

/** The width of a space in cmr10, in MathJax units. */
const wordSpace = 1000 / 3

/** What an element hands down to those in it. */
interface Context {
  matrix: Matrix
  fill: string
}

/**
 * A drawing of MathJax as a flat list in drawing order: filled shapes with absolute points, Manim's markers among them.
 *
 * @throws MissingGlyphError where MathJax fell back to a system font
 */
export function flatten(root: LiteElement): Ink[] {
  return walk(root, { matrix: identity, fill: black })
}

function walk(element: LiteElement, outer: Context): Ink[] {
  const { kind } = element
  const attributes = element.attributes as Record<string, string | undefined>
  const context: Context = {
    matrix: compose(outer.matrix, parseTransform(attributes['transform'])),
    fill: colour(attributes['fill']) ?? outer.fill,
  }
  const marker = attributes[markerAttribute]
  if (marker !== undefined) return [marker === '/' ? { kind: 'close' } : { kind: 'open', id: marker }]
  if (kind === 'text' && attributes['data-id-align'] === undefined) throw new MissingGlyphError(textOf(element))
  if (kind === 'path') return glyph(element, context)
  const outline = strokeOutline(kind, attributes)
  if (outline) return [shape(transformOutline(outline, context.matrix), stroked(attributes) ?? context.fill, kind)]
  return treat(element, attributes, context)
}

/** The children of an element, with what its attributes ask to be done with them. */
function treat(element: LiteElement, attributes: Record<string, string | undefined>, context: Context): Ink[] {
  const join = attributes['data-join'] !== undefined
  const { 'data-stretch': stretch, 'data-cut': cut } = attributes
  const inner = typeof stretch === 'string' || typeof cut === 'string' ? { ...context, matrix: identity } : context
  const children = element.children.filter((child) => child instanceof LiteElement)
  const items = children.flatMap((child) => walk(child, inner))
  if (typeof stretch === 'string')
    return joined(items, (outline) => transformOutline(stretched(outline, stretch), context.matrix))
  if (typeof cut === 'string') return slices(joined(items), cut.split(' ').map(Number), context.matrix)
  return join ? joined(items) : items
}

function glyph(element: LiteElement, { matrix, fill }: Context): Ink[] {
  const { d, 'data-c': character = 'path' } = element.attributes as Record<string, string>
  if (!d)
    return character === '20' || character === 'A0' ? [{ kind: 'gap', x: matrix[4], width: wordSpace * matrix[0] }] : []
  return [shape(transformOutline(parsePath(d), matrix), fill, character)]
}

function shape(outline: Outline, fill: string, character: string): Shape {
  return { kind: 'shape', outline, fill, character }
}

/** All shapes as one, changed; other items are left out. */
function joined(items: Ink[], change: (outline: Outline) => Outline = (outline) => outline): Shape[] {
  const shapes = items.filter((item) => item.kind === 'shape')
  const [first] = shapes
  return first ? [shape(change(shapes.flatMap(({ outline }) => outline)), first.fill, first.character)] : []
}

/** Every contour as a bar of its own thickness from one end to the other. */
function stretched(outline: Outline, instruction: string): Outline {
  const [direction, ...range] = instruction.split(' ')
  const [from = 0, to = 0] = range.map(Number)
  return outline.map((contour) => {
    const box = outlineBox([contour])
    return rectangle(direction === 'h' ? { ...box, left: from, right: to } : { ...box, top: from, bottom: to })
  })
}

function slices(shapes: Shape[], cuts: number[], matrix: Matrix): Shape[] {
  return shapes.flatMap((whole) => {
    const edges = [-Infinity, ...cuts, Infinity]
    return edges.slice(1).map((right, i) => {
      const left = clip(whole.outline, { x: edges[i] ?? -Infinity, side: 'right' })
      return { ...whole, outline: transformOutline(clip(left, { x: right, side: 'left' }), matrix) }
    })
  })
}

function colour(value: string | undefined): string | undefined {
  if (!value || value === 'none') return undefined
  return value === 'currentColor' ? black : value
}

function stroked(attributes: Record<string, string | undefined>): string | undefined {
  return attributes['stroke'] === 'none' ? undefined : colour(attributes['stroke'])
}

function textOf(element: LiteElement): string {
  return element.children.map((child) => (child instanceof LiteText ? child.value : textOf(child))).join('')
}
