import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js'

/** The attribute that keeps what `|` and `\hline` ask for at the edges, once MathJax's frame is taken off. */
export const edgesAttribute = 'data-edges'
/** The same for the lines between columns and between rows: one word each, as MathML has them. */
export const columnLinesAttribute = 'data-column-lines'
export const rowLinesAttribute = 'data-row-lines'

/** How LaTeX spaces the rows of a kind of table. */
interface RowSpacing {
  /** MathJax's own distance, by which the kind is known, in em. */
  known: number
  /** What is added between rows, beyond the struts, in em. */
  extra: number
  /** How much higher than plain the struts are. */
  stretch: number
  /** Whether `\arraystretch` makes them higher still. */
  stretchable: boolean
}

const kinds: readonly RowSpacing[] = [
  { known: 0.3, extra: 0.3, stretch: 1, stretchable: false }, // align and its like: \openup\jot
  { known: 0.5, extra: 0.3, stretch: 1, stretchable: false }, // multline
  { known: 0.4, extra: 0, stretch: 1, stretchable: true }, // array, matrix
  { known: 0.2, extra: 0, stretch: 1.2, stretchable: false }, // cases
]

/** The height and depth of LaTeX's strut at 10 pt on 12 pt, in em. */
const strut = { height: 0.84, depth: 0.36 }

/**
 * Gives a table LaTeX's row distances, where MathJax has a minimum height and a gap: a strut in every row and nothing
 * (or `\jot`) between. Frames and lines are taken off and noted, to be drawn row by row as LaTeX does.
 */
export function layOutTable(table: MmlNode, arrayStretch: number): void {
  noteLines(table)
  const spacing = String(table.attributes.getExplicit('rowspacing') ?? '')
  if (!spacing || table.getProperty('smallmatrix')) return
  const gaps = spacing.split(/\s+/).map(toEm)
  const known = Math.min(...gaps)
  const kind = kinds.find((candidate) => Math.abs(known - candidate.known) < 0.011)
  if (!kind) return
  const row = (gap: number) => `${(gap - kind.known + kind.extra).toFixed(4)}em`
  table.attributes.set('rowspacing', gaps.map(row).join(' '))
  table.setProperty('useHeight', false)
  const stretch = kind.stretchable ? kind.stretch * arrayStretch : kind.stretch
  for (const child of table.childNodes) addStrut(child, stretch)
}

function addStrut(row: MmlNode, stretch: number): void {
  const cell = row.childNodes[row.isKind('mlabeledtr') ? 1 : 0]
  const content = cell?.childNodes[0]
  if (!content) return
  const { height, depth } = strut
  const size = { width: '0', height: `${height * stretch}em`, depth: `${depth * stretch}em` }
  const space = row.factory.create('mspace', size, [])
  content.childNodes.unshift(space)
  space.parent = content
  space.setInheritedAttributes({}, false, 0, false)
}

/** Takes frame and lines off a table and notes where they were; `\arraycolsep` at its sides stays. */
function noteLines(table: MmlNode): void {
  const { attributes } = table
  for (const [name, note] of [
    ['columnlines', columnLinesAttribute],
    ['rowlines', rowLinesAttribute],
  ] as const) {
    const lines = attributes.getExplicit(name)
    if (!lines) continue
    attributes.set(note, lines)
    attributes.unset(name)
  }
  const frame = table.parent?.isInferred ? table.parent.parent : table.parent
  if (attributes.getExplicit('frame') === 'solid') {
    attributes.set(edgesAttribute, 'left right top bottom')
    attributes.unset('frame')
    attributes.set('data-frame-styles', '')
  } else if (frame?.isKind('menclose') && String(frame.attributes.get('data-padding')) === '0') {
    attributes.set(edgesAttribute, frame.attributes.get('notation'))
    frame.attributes.set('notation', 'none')
  }
  const [sides] = String(attributes.getExplicit('framespacing') ?? '').split(' ')
  if (sides) attributes.set('framespacing', `${sides} 0`)
}

function toEm(length: string): number {
  const [, number, unit] = /^(-?[\d.]+)\s*(em|pt|ex)$/.exec(length) ?? []
  const perEm = { em: 1, pt: 0.1, ex: 0.431 }
  return Number(number ?? 0) * (unit ? perEm[unit as keyof typeof perEm] : 0)
}
