/**
 * An equation cannot be typeset. `name` tells the kind; it travels over the service and stands in front of the message
 * that Python raises.
 */
export class EquationError extends Error {
  override name = 'EquationError'
}

/** A character that the font does not have; LaTeX would draw it or complain, here it would vanish. */
export class MissingGlyphError extends EquationError {
  override name = 'MissingGlyphError'
  /** The character itself. */
  readonly character: string

  /** @param text what has no glyph; its first character is named */
  constructor(text: string) {
    const point = text.codePointAt(0) ?? 0
    const character = String.fromCodePoint(point)
    const code = point.toString(16).toUpperCase().padStart(4, '0')
    super(`The equation font has no “${character}” (U+${code}). Use Text for it, or typeset with LaTeX.`)
    this.character = character
  }
}

/** A `\usepackage` that there is no counterpart for. */
export class UnsupportedPackageError extends EquationError {
  override name = 'UnsupportedPackageError'
  readonly package: string

  constructor(name: string) {
    super(
      `The LaTeX package ${name} is not supported without LaTeX. Take it out of the template, or typeset with LaTeX.`,
    )
    this.package = name
  }
}

/** TeX that is not right: an unknown command, a brace that is missing, … */
export class TexSyntaxError extends EquationError {
  override name = 'TexSyntaxError'
}

/** Typesetting took too long. */
export class EquationTimeoutError extends EquationError {
  override name = 'EquationTimeoutError'

  constructor(seconds: number) {
    super(`Typesetting the equation took longer than ${seconds} s; is a definition in it endless?`)
  }
}
