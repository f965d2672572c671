import { Subscript, SubSuperscript, Superscript } from './classes.ts'

/*
 * Indices stand where TeX has them: the lower one beside the letter, the upper one further right by the letter's italic
 * correction and by nothing else (The TeXbook, appendix G, rule 18).
 */

/** A letter with an upper index. */
export class TexSuperscript extends Superscript {
  override getAdjustedIc(): number {
    return this.baseIc
  }
}

/** A letter with a lower index. */
export class TexSubscript extends Subscript {
  override getAdjustedIc(): number {
    return this.baseIc
  }
}

/** A letter with both. */
export class TexSubSuperscript extends SubSuperscript {
  override getAdjustedIc(): number {
    return this.baseIc
  }
}
