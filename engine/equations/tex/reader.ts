/** Reads TeX source from left to right; every `read…` advances past what it returns. */
export class TexReader {
  readonly source: string
  position = 0

  constructor(source: string) {
    this.source = source
  }

  get atEnd(): boolean {
    return this.position >= this.source.length
  }

  /** True if the source goes on like this. */
  sees(text: string): boolean {
    return this.source.startsWith(text, this.position)
  }

  /** Matches a sticky pattern here and advances past it; undefined, without advancing, if it does not match. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    const sticky = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`)
    sticky.lastIndex = this.position
    const match = sticky.exec(this.source)
    if (match) this.position = sticky.lastIndex
    return match ?? undefined
  }

  skipSpaces(): void {
    this.match(/\s*/)
  }

  /** A control sequence with its backslash, without the spaces after it: `\alpha`, `\,`. Undefined if there is none. */
  readCommand(): string | undefined {
    return this.match(/\\(?:[a-zA-Z]+|[^])/)?.[0]
  }

  /** `{…}` with its braces; undefined, without advancing, if here is no brace. An open end closes at the end. */
  readGroup(): string | undefined {
    return this.sees('{') ? this.#balanced('{', '}') : undefined
  }

  /** What stands in `{…}`, or the single character or command that TeX takes instead. */
  readArgument(): string {
    this.skipSpaces()
    const group = this.readGroup()
    if (group !== undefined) return group.slice(1, group.endsWith('}') ? -1 : undefined)
    return this.readCommand() ?? this.source.charAt(this.position++)
  }

  /** What stands in `[…]`, braces within respected; undefined if here is no bracket. */
  readOptional(): string | undefined {
    const start = this.position
    this.skipSpaces()
    if (!this.sees('[')) {
      this.position = start
      return undefined
    }
    return this.#balanced('[', ']').slice(1, -1)
  }

  #balanced(open: string, close: string): string {
    const start = this.position
    let depth = 0
    let braces = 0
    while (!this.atEnd) {
      const character = this.source.charAt(this.position)
      this.position += character === '\\' ? 2 : 1
      if (character === open && (open === '{' || braces === 0)) depth++
      else if (character === close && (close === '}' || braces === 0)) depth--
      else if (character === '{') braces++
      else if (character === '}') braces--
      if (depth === 0) break
    }
    return this.source.slice(start, this.position)
  }
}

/** TeX source without its comments; `\%` stays. A comment takes its line end and the next line's indentation along. */
export function stripComments(source: string): string {
  return source.replace(/(\\[^])|%[^\n]*(?:\n(?![ \t]*\n)[ \t]*)?/g, (_, escaped: string | undefined) => escaped ?? '')
}
