import type { SourceMapEntry } from '../source-map.ts'
import { type Doc, flat, isList, type Origin } from './doc.ts'

/** The line length `ruff format` keeps. */
const lineLength = 88
const indentText = '    '

/** Writes laid-out Python and remembers who wrote which stretch of it. */
export class PythonWriter {
  readonly sourceMap: SourceMapEntry[] = []
  #lines: string[] = []
  #line = ''
  #statement = 0
  /** How many brackets are open where a line is being broken. */
  #brackets = 0

  /** One statement at a depth of indentation; `index` counts the statements of `construct`. */
  statement(doc: Doc, depth: number, index = this.#statement): void {
    this.#statement = index
    this.#line = indentText.repeat(depth)
    const marks = this.sourceMap.length
    // Nearly every statement fits on its line, so that is tried before anything is measured.
    this.#writeFlat(doc)
    if (this.#line.length > lineLength) {
      this.sourceMap.length = marks
      this.#line = indentText.repeat(depth)
      this.#write(doc, depth, 0)
    }
    this.#newline()
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
    if (typeof doc === 'string') this.#line += doc
    else if (isList(doc)) this.#writeList(doc, depth, after)
    else if (doc.kind === 'name') this.#line += doc.variable.name
    else if (doc.kind === 'mark') this.#marked(doc.origin, () => this.#write(doc.body, depth, after))
    else if (doc.kind === 'solid' || this.#fits(doc, after)) this.#writeFlat(doc)
    else if (doc.kind === 'chain') this.#writeChain(doc, depth, after)
    else if (doc.kind === 'operation') this.#writeOperation(doc.parts, depth, after)
    else this.#writeBracket(doc, depth)
  }

  /** Breaks the last brackets if what stands before them fits on the line, as `ruff format` does; else the first. */
  #writeList(docs: readonly Doc[], depth: number, after: number): void {
    const widths = docs.map((doc) => flat(doc).length)
    const last = docs.findLastIndex((doc) => openingWidth(doc) !== undefined)
    const before = widths.slice(0, Math.max(0, last)).reduce((sum, width) => sum + width, 0)
    const lastFits = last > 0 && this.#line.length + before + (openingWidth(docs[last]!) ?? 0) <= lineLength
    let rest = widths.reduce((sum, width) => sum + width, 0)
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

  /** Outer stretches come before the ones they hold, so that the last one that covers a position is the innermost. */
  #marked(origin: Origin, write: () => void): void {
    const start = this.#position()
    const entry = { start, end: start, node: origin.node, role: origin.role, statement: this.#statement }
    this.sourceMap.push(entry)
    write()
    entry.end = this.#position()
  }

  #writeFlat(doc: Doc): void {
    if (typeof doc === 'string') this.#line += doc
    else if (isList(doc)) for (const part of doc) this.#writeFlat(part)
    else if (doc.kind === 'name') this.#line += doc.variable.name
    else if (doc.kind === 'mark') this.#marked(doc.origin, () => this.#writeFlat(doc.body))
    else if (doc.kind === 'solid') this.#writeFlat(doc.body)
    else if (doc.kind === 'chain') {
      this.#writeFlat(doc.head)
      for (const link of doc.links) this.#writeFlat(link)
    } else if (doc.kind === 'operation') {
      doc.parts.forEach((part, i) => {
        if (i) this.#line += ' '
        this.#writeFlat(part)
      })
    } else {
      this.#line += doc.open
      doc.items.forEach((item, i) => {
        if (i) this.#line += ', '
        this.#writeFlat(item)
      })
      this.#line += doc.close
    }
  }

  #writeBracket(doc: Extract<Doc, { kind: 'bracket' }>, depth: number): void {
    if (!doc.items.length) {
      this.#line += doc.open + doc.close
      return
    }
    this.#line += doc.open
    this.#brackets++
    this.#break(depth + 1)
    const together = doc.items.map((item) => flat(item)).join(', ').length + this.#line.length <= lineLength
    // One item alone is broken inside and gets no comma, which would make a tuple of it.
    const comma = doc.items.length > 1 ? ',' : ''
    doc.items.forEach((item, i) => {
      if (i && together) this.#line += ', '
      else if (i) this.#break(depth + 1)
      if (together) this.#writeFlat(item)
      else {
        this.#write(item, depth + 1, comma.length)
        this.#line += comma
      }
    })
    this.#brackets--
    this.#break(depth)
    this.#line += doc.close
  }

  #writeChain(doc: Extract<Doc, { kind: 'chain' }>, depth: number, after: number): void {
    if (doc.links.length < 2) {
      this.#writeList([doc.head, ...doc.links], depth, after)
      return
    }
    this.#line += '('
    this.#brackets++
    this.#break(depth + 1)
    this.#write(doc.head, depth + 1, 0)
    for (const link of doc.links) {
      this.#break(depth + 1)
      this.#write(link, depth + 1, 0)
    }
    this.#brackets--
    this.#break(depth)
    this.#line += ')'
  }

  #fits(doc: Doc, after: number): boolean {
    return this.#line.length + flat(doc).length + after <= lineLength
  }

  #break(depth: number): void {
    this.#newline()
    this.#line = indentText.repeat(depth)
  }

  #newline(): void {
    this.#lines.push(this.#line)
    this.#line = ''
  }

  #position(): [number, number] {
    return [this.#lines.length + 1, byteLength(this.#line)]
  }
}

/** The width up to and with the last opening bracket at which a doc can be broken; undefined where it cannot. */
function openingWidth(doc: Doc): number | undefined {
  if (typeof doc === 'string') return undefined
  if (isList(doc)) {
    const last = doc.findLastIndex((part) => openingWidth(part) !== undefined)
    if (last < 0) return undefined
    return flat(doc.slice(0, last)).length + (openingWidth(doc[last]!) ?? 0)
  }
  if (doc.kind === 'mark') return openingWidth(doc.body)
  if (doc.kind === 'bracket') return doc.items.length ? doc.open.length : undefined
  if (doc.kind === 'chain') return openingWidth([doc.head, ...doc.links])
  return doc.kind === 'operation' ? openingWidth(doc.parts) : undefined
}

function byteLength(text: string): number {
  // oxlint-disable-next-line no-control-regex -- plain ASCII is the rule, and this the quickest way to know it
  if (/^[\x00-\x7f]*$/.test(text)) return text.length
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4
  }
  return bytes
}
