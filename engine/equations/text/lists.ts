import type { Alignment } from './blocks.ts'

/** An open list, or another environment that changes how paragraphs are set. */
export interface OpenEnvironment {
  name: string
  /** What is put back at its end. */
  alignment: Alignment
  width: number
  indent: number
  /** Items so far; undefined for what is no list. */
  items: number | undefined
  /** How many lists it stands in, of any kind, and of its own kind, itself included. */
  depth: number
  ownDepth: number
}

/** Indentation of a list in its surroundings (`\leftmargini` …), in thousandths of 10 pt. */
export const listIndents = [2500, 2200, 1870, 1700] as const

/** Space around a list and between its items (`\topsep`, `\itemsep` + `\parsep`), by depth. */
export const listSpaces = [800, 400, 200, 200] as const

const bullets = ['\\textbullet', '\\textbf{--}', '\\raisebox{-.6ex}{*}', '\\textperiodcentered'] as const

/** The mark of the next item. */
export function itemLabel(list: OpenEnvironment): string {
  if (list.name === 'description') return ''
  if (list.name === 'itemize') return bullets[Math.min(list.ownDepth, bullets.length) - 1] ?? bullets[0]
  const number = list.items ?? 1
  switch (list.ownDepth) {
    case 1:
      return `${number}.`
    case 2:
      return `(${letter(number)})`
    case 3:
      return `${roman(number)}.`
    default:
      return `${letter(number).toUpperCase()}.`
  }
}

function letter(number: number): string {
  return String.fromCharCode(96 + ((number - 1) % 26) + 1)
}

function roman(number: number): string {
  const digits: [number, string][] = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = number
  let text = ''
  for (const [value, digit] of digits) {
    for (; rest >= value; rest -= value) text += digit
  }
  return text
}
