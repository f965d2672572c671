import type { Typesetter } from '../mathjax/typesetter.ts'
import type { Ink } from '../svg/ink.ts'
import type { Environment } from '../tex/environment.ts'
import { readLength, textWidth } from '../tex/lengths.ts'
import { stripComments, TexReader } from '../tex/reader.ts'
import type { Alignment } from './blocks.ts'
import { layOutText } from './lay-out-text.ts'
import { splitBlocks } from './split-blocks.ts'

const alignments: Readonly<Record<string, Alignment>> = { center: 'center', flushleft: 'left', flushright: 'right' }

/** Draws LaTeX text in one of the environments that Manim sets it in. */
export async function drawText(source: string, environment: Environment, typesetter: Typesetter): Promise<Ink[]> {
  const text = stripComments(source)
  const { name, options } = environment
  const alignment = alignments[name] ?? 'justified'
  const draw = (tex: string) => typesetter.draw(tex)
  if (name === '' || name in alignments) return layOutText(splitBlocks(text, alignment), draw)
  if (name === 'minipage') return layOutText(splitBlocks(text, alignment, minipageWidth(options)), draw)
  return layOutText(splitBlocks(`\\begin{${name}}${options}${text}\\end{${name}}`, alignment), draw)
}

/** The width in `[t]{9em}`. */
function minipageWidth(options: string): number {
  const reader = new TexReader(options)
  while (reader.readOptional() !== undefined);
  return readLength(reader.readArgument()) ?? textWidth
}
