import { Configuration } from '@mathjax/src/js/input/tex/Configuration.js'
import TexError from '@mathjax/src/js/input/tex/TexError.js'
import type TexParser from '@mathjax/src/js/input/tex/TexParser.js'
import { CommandMap } from '@mathjax/src/js/input/tex/TokenMap.js'

import type { ParseMethod } from '@mathjax/src/js/input/tex/Types.js'

/** The attribute under which a marker survives into the drawing: the id of a group that opens, or `/`. */
export const markerAttribute = 'data-marker'

/**
 * Manim marks the parts of a formula by `\special{dvisvgm:raw <g id='…'>}` and `\special{dvisvgm:raw </g>}`, anywhere,
 * even where braces do not balance. A marker becomes a space of no width, which has no TeX class and hence changes no
 * spacing; it keeps its place in the drawing. Any other special does nothing.
 */
function special(parser: TexParser, name: string): void {
  const argument = parser.GetArgument(name)
  const group = /<g id=(['"])(.*?)\1>/.exec(argument)
  if (!group && !/<\/g>/.test(argument)) return
  if (parser.stack.Top().isKind('subsup')) {
    throw new TexError('MarkedIndex', 'A part begins right after ^ or _; put the index into braces: x^{2}, not x^2')
  }
  parser.Push(parser.create('node', 'mspace', [], { width: '0', [markerAttribute]: group?.[2] ?? '/' }))
}

const commands = new CommandMap('equations-markers', { special: special as ParseMethod })

/** The name of the package with the markers in formulas. */
export const markers = Configuration.create('equations-markers', { handler: { macro: [commands.name] } }).name

/** The name of the package with the markers in text. */
export const textMarkers = Configuration.create('equations-text-markers', {
  parser: 'text',
  priority: 1,
  handler: { macro: [commands.name] },
}).name
