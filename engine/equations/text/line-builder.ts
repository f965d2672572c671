/** A group that is open: what opened it, and what was declared in it since, to be said again on the next line. */
interface OpenGroup {
  opener: string
  leading: number
}

/**
 * The LaTeX of the line that is being read. Lines are typeset one by one; where a line ends, groups that are open are
 * closed, and opened again on the next with the fonts, sizes and colours that hold in them.
 */
export class LineBuilder {
  #text = ''
  /** The first is what stands outside all braces. */
  readonly #groups: OpenGroup[] = [{ opener: '', leading: 0 }]

  constructor(leading: number) {
    this.#groups[0] = { opener: '', leading }
  }

  /** Leading of the size in force. */
  get leading(): number {
    return this.#groups.at(-1)?.leading ?? 0
  }

  /** True if nothing on the line draws anything or marks a place. */
  get isEmpty(): boolean {
    return this.#text.replace(/[{}\s]/g, '') === this.#reopened().replace(/[{}\s]/g, '')
  }

  add(tex: string): void {
    this.#text += tex
  }

  /** A command that holds to the end of the group, with the leading it brings, if it does. */
  declare(tex: string, leading?: number): void {
    this.#text += tex
    const group = this.#groups.at(-1)
    if (!group) return
    group.opener += tex
    if (leading !== undefined) group.leading = leading
  }

  /** `{`, with the command that it is the argument of. */
  open(): void {
    const command = /\\[a-zA-Z]+\*?(?:\s*\[[^\]]*\]|\{[^{}]*\})*\s*$/.exec(this.#text)?.[0] ?? ''
    this.#groups.push({ opener: `${command}{`, leading: this.leading })
    this.#text += '{'
  }

  /** `}`; one without a counterpart is left out. */
  close(): void {
    if (this.#groups.length < 2) return
    this.#groups.pop()
    this.#text += '}'
  }

  /** Takes markers and spaces off the end of the line; they belong to what comes next. */
  takeTrailingMarkers(): string {
    const trailing = /(?:\s|\\special\{[^}]*<g id[^}]*\})*$/.exec(this.#text)?.[0] ?? ''
    this.#text = this.#text.slice(0, this.#text.length - trailing.length)
    return trailing
  }

  /** The line so far, its groups closed; the next line begins with them opened again. */
  end(): string {
    const line = this.#text + '}'.repeat(this.#groups.length - 1)
    this.#text = this.#reopened()
    return line
  }

  #reopened(): string {
    return this.#groups.map(({ opener }) => opener).join('')
  }
}
