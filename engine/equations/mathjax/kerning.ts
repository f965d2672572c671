import { cmr10Kerns } from './cmr10-kerns.ts'

/** Kerns by the two characters they stand between, in em. */
const kerns = new Map<string, number>()
for (const [thousandths, pairs] of Object.entries(cmr10Kerns)) {
  for (const [first, seconds] of Object.entries(pairs)) {
    for (const second of seconds) kerns.set(first + second, Number(thousandths) / 1000)
  }
}

/** How much wider the kerns of a font are than those of cmr10; fonts that are not here are set without. */
const fonts: Readonly<Record<string, number>> = { normal: 1, bold: 23 / 20 }

/** What a space is wider by at the end of a sentence (`\fontdimen7` of cmr10), in em. */
const sentenceSpace = 0.1111

/**
 * What is to be added between two characters of running text: the font's kern, or the wider space that TeX sets after a
 * sentence, though not after an initial.
 *
 * @param variant MathJax's name of the font
 * @param before code points of the characters in front, as many as there are up to two
 * @param next code point of the character that follows
 * @returns em
 */
export function kern(variant: string, before: readonly number[], next: number): number {
  const factor = fonts[variant]
  const [previous, last] = before.length > 1 ? before.slice(-2) : [undefined, before[0]]
  if (factor === undefined || last === undefined) return 0
  if (next === 0x20 || next === 0xa0) return endsSentence(previous, last) ? sentenceSpace * factor : 0
  return (kerns.get(character(last) + character(next)) ?? 0) * factor
}

function endsSentence(previous: number | undefined, last: number): boolean {
  const initial = previous !== undefined && /\p{Lu}/u.test(character(previous))
  return !initial && '.?!:'.includes(character(last))
}

/** A character as the kerning table has it: bold letters as plain ones, TeX's apostrophe as the typewriter's. */
function character(code: number): string {
  return String.fromCodePoint(code).normalize('NFKC').replace('’', "'")
}
