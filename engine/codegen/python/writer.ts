import type { SourceMapEntry } from '../source-map.ts'
import { bracket, type Doc, isList, type Origin, widthOf, widthOfAll } from './doc.ts'

/** The line length `ruff format` keeps. */
const lineLength = 88
const indentText = '    '

/** Writes laid-out Python and remembers who wrote which stretch of it. */
export class PythonWriter {
  readonly sourceMap: SourceMapEntry[] = []
  readonly #lines: string[] = []
  /** The line being written, in pieces. */
  #pieces: string[] = []
  /** Its length, which decides where it breaks. */
  #width = 0
  /** Its length in UTF-8 bytes, which the source map counts. */
  #bytes = 0
  #statement = 0
  /** How many brackets are open where a line is being broken. */
  #brackets = 0

  /** One statement at a depth of indentation; `index` counts the statements of `construct`. */
  statement(doc: Doc, depth: number, index = this.#statement): void {
    this.#statement = index
    this.#begin(depth)
    const marks = this.sourceMap.length
    // Nearly every statement fits on its line, so that is tried before anything is measured.
    this.#writeFlat(doc)
    if (this.#width > lineLength) {
      this.sourceMap.length = marks
      this.#begin(depth)
      this.#write(doc, depth, 0)
    }
    this.#end()
  }

  /** Text as it is, each line at a depth of indentation unless it lies inside a string (`isFixed`). */
  verbatim(lines: readonly { text: string; fixed: boolean }[], depth: number, origin: Origin, index: number): void {
    const start = this.#lines.length + 1
    for (const { text, fixed } of lines) this.#lines.push(fixed || !text ? text : indentText.repeat(depth) + text)
    const last = this.#lines.at(-1) ?? ''
    this.sourceMap.push({
      start: [start, depth * indentText.length],
      end: [this.#lines.length, byteLength(last)],
      node: origin.node,
      role: origin.role,
      statement: index,
    })
  }

  /** Empty lines. */
  blank(count = 1): void {
    for (let i = 0; i < count; i++) this.#lines.push('')
  }

  /** The file so far, ending in a newline. */
  text(): string {
    return `${this.#lines.join('\n')}\n`
  }

  /** `after`: the width of what must still stand on the last line behind the doc. */
  #write(doc: Doc, depth: number, after: number): void {
    if (typeof doc === 'string') this.#put(doc)
    else if (isList(doc)) this.#writeList(doc, depth, after)
    else if (doc.kind === 'name') this.#put(doc.variable.name)
    else if (doc.kind === 'mark') {
      const entry = this.#open(doc.origin)
      this.#write(doc.body, depth, after)
      entry.end = this.#position()
    } else if (doc.kind === 'solid' || this.#width + widthOf(doc) + after <= lineLength) this.#writeFlat(doc)
    else if (doc.kind === 'chain') this.#writeChain(doc, depth, after)
    else if (doc.kind === 'operation') this.#writeOperation(doc.parts, depth, after)
    else this.#writeBracket(doc, depth)
  }

  /** Breaks the last brackets if what stands before them fits on the line, as `ruff format` does; else the first. */
  #writeList(docs: readonly Doc[], depth: number, after: number): void {
    const widths = docs.map(widthOf)
    const last = docs.findLastIndex((doc) => openingWidth(doc) !== undefined)
    const before = last > 0 ? sum(widths.slice(0, last)) + (openingWidth(docs[last]!) ?? 0) : 0
    const lastFits = last > 0 && this.#width + before <= lineLength
    let rest = sum(widths)
    docs.forEach((doc, i) => {
      rest -= widths[i]!
      if (lastFits && i < last) this.#writeFlat(doc)
      else this.#write(doc, depth, rest + after)
    })
  }

  /** Lines may be broken at operators only inside brackets; elsewhere a bracket within gives way. */
  #writeOperation(parts: readonly Doc[], depth: number, after: number): void {
    if (!this.#brackets) {
      this.#writeList(
        parts.flatMap((part, i) => (i ? [' ', part] : [part])),
        depth,
        after,
      )
      return
    }
    parts.forEach((part, i) => {
      if (i) this.#break(depth)
      this.#write(part, depth, i === parts.length - 1 ? after : 0)
    })
  }

  #writeFlat(doc: Doc): void {
    if (typeof doc === 'string') this.#put(doc)
    else if (isList(doc)) for (const part of doc) this.#writeFlat(part)
    else if (doc.kind === 'name') this.#put(doc.variable.name)
    else if (doc.kind === 'mark') {
      const entry = this.#open(doc.origin)
      this.#writeFlat(doc.body)
      entry.end = this.#position()
    } else if (doc.kind === 'solid') this.#writeFlat(doc.body)
    else if (doc.kind === 'chain') {
      this.#writeFlat(doc.head)
      for (const link of doc.links) this.#writeFlat(link)
    } else if (doc.kind === 'operation') this.#writeAll(doc.parts, ' ')
    else {
      this.#put(doc.open)
      this.#writeAll(doc.items, ', ')
      this.#put(doc.close)
    }
  }

  #writeAll(docs: readonly Doc[], between: string): void {
    let isFirst = true
    for (const doc of docs) {
      if (!isFirst) this.#put(between)
      isFirst = false
      this.#writeFlat(doc)
    }
  }

  #writeBracket({ open, items, close }: Extract<Doc, { kind: 'bracket' }>, depth: number): void {
    this.#put(open)
    if (items.length) {
      this.#brackets++
      this.#break(depth + 1)
      if (this.#width + widthOf(bracket('', items, '')) <= lineLength) this.#writeAll(items, ', ')
      else this.#writeItems(items, depth + 1)
      this.#brackets--
      this.#break(depth)
    }
    this.#put(close)
  }

  #writeItems(items: readonly Doc[], depth: number): void {
    // One item alone is broken inside and gets no comma, which would make a tuple of it.
    const comma = items.length > 1 ? ',' : ''
    items.forEach((item, i) => {
      if (i) this.#break(depth)
      this.#write(item, depth, comma.length)
      this.#put(comma)
    })
  }

  #writeChain(doc: Extract<Doc, { kind: 'chain' }>, depth: number, after: number): void {
    if (doc.links.length < 2) {
      this.#writeList([doc.head, ...doc.links], depth, after)
      return
    }
    this.#put('(')
    this.#brackets++
    for (const part of [doc.head, ...doc.links]) {
      this.#break(depth + 1)
      this.#write(part, depth + 1, 0)
    }
    this.#brackets--
    this.#break(depth)
    this.#put(')')
  }

  /** Outer stretches come before the ones they hold, so that the last one that covers a position is the innermost. */
  #open({ node, role }: Origin): SourceMapEntry {
    const start = this.#position()
    const entry = { start, end: start, node, role, statement: this.#statement }
    this.sourceMap.push(entry)
    return entry
  }

  #put(text: string): void {
    this.#pieces.push(text)
    this.#width += text.length
    this.#bytes += byteLength(text)
  }

  /** Begins a line, and forgets what has been written of one. */
  #begin(depth: number): void {
    const indent = indentText.repeat(depth)
    this.#pieces = [indent]
    this.#width = this.#bytes = indent.length
  }

  #end(): void {
    this.#lines.push(this.#pieces.join(''))
  }

  #break(depth: number): void {
    this.#end()
    this.#begin(depth)
  }

  #position(): [number, number] {
    return [this.#lines.length + 1, this.#bytes]
  }
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}

/** The width up to and with the last opening bracket at which a doc can be broken; undefined where it cannot. */
function openingWidth(doc: Doc): number | undefined {
  if (typeof doc === 'string') return undefined
  if (isList(doc)) {
    for (let last = doc.length - 1; last >= 0; last--) {
      const width = openingWidth(doc[last]!)
      if (width !== undefined) return widthOfAll(doc.slice(0, last)) + width
    }
    return undefined
  }
  if (doc.kind === 'mark') return openingWidth(doc.body)
  if (doc.kind === 'bracket') return doc.items.length ? doc.open.length : undefined
  if (doc.kind === 'chain') return openingWidth([doc.head, ...doc.links])
  return doc.kind === 'operation' ? openingWidth(doc.parts) : undefined
}

/** In UTF-8; half a character, which has no UTF-8, counts as three. */
function byteLength(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) bytes++
    else if (unit < 0x800) bytes += 2
    else if (text.codePointAt(at)! < 0x1_0000) bytes += 3
    else {
      bytes += 4
      at++
    }
  }
  return bytes
}
