import { isAligned, isMathematics } from '../tex/environment.ts'
import { readLength, textWidth } from '../tex/lengths.ts'
import { TexReader } from '../tex/reader.ts'
import { encodeVerbatim } from '../tex/verbatim.ts'
import type { Alignment, TextBlock, TextLine } from './blocks.ts'
import { LineBuilder } from './line-builder.ts'
import { itemLabel, listIndents, listSpaces } from './lists.ts'
import type { OpenEnvironment } from './lists.ts'
import { leadingOf, normalLeading } from './sizes.ts'
import { tabularToArray } from './tabular.ts'

const lists = new Set(['itemize', 'enumerate', 'description'])
const declarations =
  /^\\(?:(?:bf|it|rm|tt|sf|sl|sc)(?:series|shape|family)?|(?:md|up|sl)(?:series|shape)|normalfont|em|boldmath|color|fontfamily)$/
const alignments: Readonly<Record<string, Alignment>> = {
  '\\centering': 'center',
  '\\raggedright': 'left',
  '\\raggedleft': 'right',
  center: 'center',
  flushleft: 'left',
  flushright: 'right',
}
/** What follows `\\verb`: a sign, letters, the sign again. */
const verbatimText = /\*?([^a-zA-Z*\s])([^]*?)\1/
/** The spaces that end a command's name, the end of a line among them, but not that of a paragraph. */
const spacesAfterWord = /[ \t]*(?:\n(?![ \t]*\n)[ \t]*)?/
const skips: Readonly<Record<string, number>> = { '\\smallskip': 300, '\\medskip': 600, '\\bigskip': 1200 }

/**
 * Splits LaTeX text into the pieces that are typeset one by one: lines as the author ends them, and displayed formulas.
 * Groups and fonts that run on over a line's end are carried over; lists, alignment and width are worked out.
 *
 * @param alignment of the environment that the text stands in
 * @param width in thousandths of 10 pt
 */
export function splitBlocks(source: string, alignment: Alignment, width = textWidth): TextBlock[] {
  return new BlockSplitter(source, alignment, width).split()
}

class BlockSplitter {
  readonly #reader: TexReader
  readonly #blocks: TextBlock[] = []
  readonly #line = new LineBuilder(normalLeading)
  readonly #environments: OpenEnvironment[] = []
  #alignment: Alignment
  #width: number
  #indent = 0
  /** Space that the next line stands off by. */
  #space = 0
  /** Space below the line at hand. */
  #below = 0
  #label: string | undefined
  /** Lines of the paragraph at hand; its leading is known at its end. */
  #paragraph: TextLine[] = []

  constructor(source: string, alignment: Alignment, width: number) {
    this.#reader = new TexReader(source)
    this.#alignment = alignment
    this.#width = width
  }

  split(): TextBlock[] {
    while (!this.#reader.atEnd) this.#step()
    this.#endParagraph()
    return this.#blocks
  }

  #step(): void {
    const reader = this.#reader
    if (reader.match(/\n[ \t]*\n\s*/)) return this.#endParagraph()
    if (reader.match(/\s+/)) return this.#line.add(' ')
    const display = reader.match(/\$\$([^]*?)\$\$/) ?? reader.match(/\\\[([^]*?)\\\]/)
    if (display) return this.#display(display[1] ?? '', true)
    const inline = reader.match(/\$(?:\\[^]|[^$\\])*\$/) ?? reader.match(/\\\(([^]*?)\\\)/)
    if (inline) return this.#line.add(inline[1] === undefined ? inline[0] : `$${inline[1]}$`)
    if (reader.match(/\{/)) return this.#line.open()
    if (reader.match(/\}/)) return this.#line.close()
    const command = reader.readCommand()
    if (command === undefined) return this.#line.add(reader.source.charAt(reader.position++))
    this.#command(command)
  }

  #command(command: string): void {
    const reader = this.#reader
    if (command === '\\special') return this.#line.add(command + (reader.readGroup() ?? ''))
    if (command === '\\verb') return this.#line.add(encodeVerbatim(reader.match(verbatimText)?.[2] ?? ''))
    const isWord = /[a-zA-Z]$/.test(command)
    if (isWord) reader.match(spacesAfterWord)
    const alignment = alignments[command]
    const skip = skips[command]
    const leading = leadingOf(command)
    if (command === '\\\\' || command === '\\newline' || command === '\\linebreak') this.#breakLine()
    else if (command === '\\par') this.#endParagraph()
    else if (command === '\\begin') this.#begin(reader.readArgument())
    else if (command === '\\end') this.#end()
    else if (command === '\\item') this.#item()
    else if (command === '\\vspace') this.#skip()
    else if (command === '\\hfill') this.#line.add('\\qquad ')
    else if (alignment !== undefined) this.#alignment = alignment
    else if (skip !== undefined) this.#addSpace(skip)
    else if (leading !== undefined) this.#line.declare(`${command} `, leading)
    else if (declarations.test(command)) this.#declare(command)
    else this.#line.add(isWord && /[a-zA-Z]/.test(reader.source.charAt(reader.position)) ? `${command} ` : command)
  }

  #skip(): void {
    this.#reader.match(/\*/)
    this.#addSpace(readLength(this.#reader.readArgument()) ?? 0)
  }

  /** Vertical space: within a paragraph it stands below the line that it is asked for in. */
  #addSpace(space: number): void {
    if (this.#line.isEmpty) this.#space += space
    else this.#below += space
  }

  #declare(command: string): void {
    const takes = command === '\\color' || command === '\\fontfamily'
    const argument = takes ? (this.#reader.match(/\s*(?:\[[^\]]*\])?\{[^}]*\}/)?.[0] ?? '') : ' '
    this.#line.declare(command + argument)
  }

  #breakLine(): void {
    this.#reader.match(/\*/)
    const space = this.#reader.match(/\s*\[([^\]]*)\]/)?.[1]
    this.#reader.match(/[ \t]*/)
    this.#endLine(false)
    this.#space += space === undefined ? 0 : (readLength(space) ?? 0)
  }

  #endLine(ends: boolean): void {
    const leading = this.#line.leading
    if (this.#line.isEmpty && this.#label === undefined) {
      // an empty line of the author's still takes its room
      if (!ends && this.#paragraph.length > 0) this.#space += leading
      return
    }
    const style = { alignment: this.#alignment, indent: this.#indent, width: this.#width, leading }
    const line: TextLine = { kind: 'line', tex: this.#line.end(), space: this.#space, ends, ...style }
    if (this.#label !== undefined) line.label = this.#label
    this.#label = undefined
    this.#space = this.#below
    this.#below = 0
    this.#paragraph.push(line)
  }

  #endParagraph(): void {
    this.#endLine(true)
    for (const line of this.#paragraph) line.leading = this.#line.leading
    this.#blocks.push(...this.#paragraph)
    this.#paragraph = []
  }

  #display(tex: string, movable: boolean): void {
    this.#endParagraph()
    this.#blocks.push({ kind: 'display', tex, movable, space: this.#space, width: this.#width })
    this.#space = 0
  }

  #begin(name: string): void {
    const reader = this.#reader
    const start = reader.position
    if (lists.has(name)) return this.#beginList(name)
    if (name in alignments || name === 'minipage' || name === 'quote' || name === 'quotation')
      return this.#beginBlock(name)
    const body = this.#body(name)
    if (name === 'verbatim') this.#verbatim(body)
    else if (isMathematics(name)) this.#display(`\\begin{${name}}${body}\\end{${name}}`, !isAligned(name))
    else if (/^tabular[x*]?$/.test(name)) this.#line.add(`$${tabularToArray(body)}$`)
    else this.#line.add(`$\\begin{${name}}${reader.source.slice(start, reader.position)}$`)
  }

  /** Everything up to the `\end` of an environment that has just begun. */
  #body(name: string): string {
    const { source, position } = this.#reader
    let depth = 1
    for (const match of source.slice(position).matchAll(/\\(begin|end)\s*\{([^}]*)\}/g)) {
      if (match[2] !== name) continue
      depth += match[1] === 'begin' ? 1 : -1
      if (depth > 0) continue
      this.#reader.position = position + match.index + match[0].length
      return source.slice(position, position + match.index)
    }
    this.#reader.position = source.length
    return source.slice(position)
  }

  #verbatim(body: string): void {
    this.#endParagraph()
    const alignment = this.#alignment
    this.#alignment = 'left'
    for (const line of body.replace(/^\n|\n$/g, '').split('\n')) {
      this.#line.add(encodeVerbatim(line))
      this.#endLine(false)
    }
    this.#endParagraph()
    this.#alignment = alignment
  }

  #beginList(name: string): void {
    this.#endParagraph()
    this.#reader.readOptional()
    const outer = this.#environments.filter(({ items }) => items !== undefined)
    const depth = outer.length + 1
    const ownDepth = outer.filter((list) => list.name === name).length + 1
    this.#open({ name, items: 0, depth, ownDepth })
    this.#standOff(depth)
    this.#indent += listIndents[Math.min(depth, 4) - 1] ?? 0
    this.#alignment = 'justified'
  }

  /** Keeps a list, or an item of it, clear of what is above; like `\addvspace`, two such spaces do not add up. */
  #standOff(depth: number): void {
    this.#space = Math.max(this.#space, listSpaces[Math.min(depth, 4) - 1] ?? 0)
  }

  #beginBlock(name: string): void {
    this.#endParagraph()
    this.#open({ name, items: undefined, depth: 0, ownDepth: 0 })
    this.#alignment = alignments[name] ?? 'justified'
    if (name === 'minipage') {
      while (this.#reader.readOptional() !== undefined);
      this.#width = readLength(this.#reader.readArgument()) ?? this.#width
    } else if (name.startsWith('quot')) {
      this.#indent += 2500
      this.#width -= 2500
      this.#space += 800
    }
  }

  #open(environment: Pick<OpenEnvironment, 'name' | 'items' | 'depth' | 'ownDepth'>): void {
    this.#environments.push({ alignment: this.#alignment, width: this.#width, indent: this.#indent, ...environment })
  }

  #end(): void {
    this.#reader.readArgument()
    this.#endParagraph()
    const closed = this.#environments.pop()
    if (!closed) return
    this.#alignment = closed.alignment
    this.#width = closed.width
    this.#indent = closed.indent
    if (closed.items !== undefined) this.#standOff(closed.depth)
  }

  #item(): void {
    const list = this.#environments.findLast(({ items }) => items !== undefined)
    const own = this.#reader.readOptional()
    if (!list || list.items === undefined) return
    // the marker of the part that begins with the item belongs to it, not to the line before
    const markers = this.#line.takeTrailingMarkers()
    this.#endParagraph()
    list.items++
    if (list.items > 1) this.#standOff(list.depth)
    this.#line.add(markers.trim())
    this.#reader.skipSpaces()
    this.#label = list.name === 'description' ? `\\textbf{${own ?? ''}}` : (own ?? itemLabel(list))
  }
}
