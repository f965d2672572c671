import { TextParser } from '@mathjax/src/js/input/tex/textmacros/TextParser.js'
import type TexParser from '@mathjax/src/js/input/tex/TexParser.js'

/** Accent commands by the combining mark that does the same. */
export const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
}

/** Commands for single characters. */
export const letters: Readonly<Record<string, string>> = {
  AA: 'Å',
  AE: 'Æ',
  L: 'Ł',
  O: 'Ø',
  OE: 'Œ',
  P: '¶',
  S: '§',
  aa: 'å',
  ae: 'æ',
  copyright: '©',
  dag: '†',
  ddag: '‡',
  dots: '…',
  i: 'ı',
  j: 'ȷ',
  l: 'ł',
  ldots: '…',
  o: 'ø',
  oe: 'œ',
  pounds: '£',
  slash: '/',
  ss: 'ß',
  textellipsis: '…',
}

/** `\'e`, `\"{\i}`, `\c c`: the letter with its accent, as one character where Unicode has it. */
export function accent(parser: TexParser, name: string, mark: string): void {
  if (!(parser instanceof TextParser)) return
  const argument = parser.GetArgument(name).trim()
  const command = letters[/^\\([A-Za-z]+)(?:\s*\{\})?$/.exec(argument)?.[1] ?? '']
  // an accent over a letter without its dot is the accent over the letter in Unicode
  const letter = { ı: 'i', ȷ: 'j' }[command ?? argument] ?? command ?? argument
  const [first = ' ', ...rest] = letter
  parser.text += (first + mark).normalize('NFC') + rest.join('')
}

/** `\ss`, `\o` and their like; braces after them only end the name. */
export function insertLetter(parser: TexParser, _name: string, letter: string): void {
  if (!(parser instanceof TextParser)) return
  parser.text += letter
  if (parser.string.startsWith('{}', parser.i)) parser.i += 2
}

/** `-`, `--` and `---`. */
export function dash(parser: TexParser): void {
  if (!(parser instanceof TextParser)) return
  const more = /^-{0,2}/.exec(parser.string.slice(parser.i))?.[0].length ?? 0
  parser.i += more
  parser.text += ['-', '–', '—'][more] ?? '-'
}

/** `~`: a space at which no line is broken. */
export function tie(parser: TexParser): void {
  parser.Push(parser.create('node', 'mspace', [], { width: '.3333em' }))
}

/** The name of the option that says in which encoding the letters are: `OT1`, TeX's own, or `T1`. */
export const encodingOption = 'equationsEncoding'

/** What TeX's own fonts have in the places of these characters. */
const ot1: Readonly<Record<string, string>> = { '<': '¡', '>': '¿', '|': '—', '"': '”' }

/** A character that stands for another one unless the template says `\usepackage[T1]{fontenc}`. */
export function encodedCharacter(parser: TexParser, character: string): void {
  if (!(parser instanceof TextParser)) return
  parser.text += parser.options[encodingOption] === 'OT1' ? (ot1[character] ?? character) : character
}
