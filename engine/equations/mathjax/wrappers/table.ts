import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js'
import { columnLinesAttribute, edgesAttribute, rowLinesAttribute } from '../tables.ts'
import { Table } from './classes.ts'

/** The thickness of lines (`\arrayrulewidth`), in em. */
const thickness = 0.04
/** The width of LaTeX's text, in em: numbers of equations stand at its right edge. */
const textWidth = 34.5

/** Where MathJax has placed a row of a table, in em: its height and depth, the space above and below. */
interface PlacedRow {
  H: number
  D: number
  tSpace: number
  bSpace: number
}

/**
 * Tables with their lines as LaTeX draws them: each `|` once a row, between the cells, each `\hline` between the rows;
 * and with the numbers of equations after the row they belong to.
 */
export class TexTable extends Table {
  /** Never: there is no page to be too wide for. */
  override adjustWideTable(): void {}

  override toSVG(parents: LiteElement[]): void {
    super.toSVG(parents)
    const [table] = this.dom
    if (!table) return
    this.#drawColumnLines()
    this.#drawRowLines(table)
  }

  /** The numbers, which MathJax would put into a frame as wide as the page. */
  override handleLabels(table: LiteElement): void {
    if (!this.hasLabels) return
    this.spaceLabels()
    const width = this.getWidth()
    const { L: labelWidth } = this.getTableData()
    const x = Math.max((width + textWidth) / 2, width + labelWidth + 1) - labelWidth
    const rows = this.#rows().filter(({ row }) => row.node.isKind('mlabeledtr'))
    for (const [i, label] of this.labels.children.entries()) {
      const row = rows[i]?.drawn
      const place = row ? table.children.indexOf(row) : table.children.length - 1
      table.children.splice(place + 1, 0, this.svg('g', { transform: `translate(${this.fixed(x)},0)` }, [label]))
    }
  }

  #drawColumnLines(): void {
    const edges = this.#note(edgesAttribute)
    const between = this.#note(columnLinesAttribute)
    const has = (line: number) => {
      if (line === 0) return edges.includes('left')
      if (line === this.numCols) return edges.includes('right')
      return (between[Math.min(line, between.length) - 1] ?? 'none') !== 'none'
    }
    const space = this.getColumnHalfSpacing()
    const widths = this.getComputedWidths()
    for (const { drawn, H, D, tSpace, bSpace } of this.#rows()) {
      const parts: typeof drawn.children = []
      let x = 0
      for (let line = 0; line <= this.numCols; line++) {
        if (has(line)) parts.push(this.#rule(x - thickness / 2, -D - bSpace, thickness, H + D + tSpace + bSpace))
        const cell = drawn.children[line]
        if (cell) parts.push(cell)
        x += (space[line] ?? 0) + (widths[line] ?? 0) + (space[line + 1] ?? 0)
      }
      drawn.children = parts
    }
  }

  #drawRowLines(table: LiteElement): void {
    const edges = this.#note(edgesAttribute)
    const between = this.#note(rowLinesAttribute)
    const line = (y: number) => this.#rule(0, y - thickness / 2, this.getWidth(), thickness)
    let y = this.getBBox().h
    if (edges.includes('top')) table.children.unshift(line(y))
    for (const [i, { drawn, H, D, tSpace, bSpace }] of this.#rows().entries()) {
      y -= tSpace + H + D + bSpace
      const style = between[Math.min(i, between.length - 1)] ?? 'none'
      const here = i === this.numRows - 1 ? edges.includes('bottom') : style !== 'none'
      if (here) table.children.splice(table.children.indexOf(drawn) + 1, 0, line(y))
    }
  }

  #note(name: string): string[] {
    const note: unknown = this.node.attributes.get(name)
    return typeof note === 'string' ? note.split(/\s+/).filter(Boolean) : []
  }

  /** The rows with what is drawn of them and where. */
  #rows(): (PlacedRow & { row: { node: MmlNode }; drawn: LiteElement })[] {
    return this.tableRows.flatMap((row) => {
      const [drawn] = row.dom
      if (!drawn) return []
      const { H, D, tSpace, bSpace } = row as unknown as PlacedRow
      return [{ row, drawn, H, D, tSpace, bSpace }]
    })
  }

  #rule(x: number, y: number, width: number, height: number): LiteElement {
    const size = { x: this.fixed(x), y: this.fixed(y), width: this.fixed(width), height: this.fixed(height) }
    return this.svg('rect', size)
  }
}
