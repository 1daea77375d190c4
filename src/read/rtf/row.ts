import {mostColumns} from '../limits.js'
import type {CellShape, RowShape} from '../word/table.js'

/** What is told of the row being written, cell by cell (`\trowd` … `\cellx`). */
export class RowTold {
  readonly #cells: CellShape[] = []
  #joinsLeft = false
  #joinsAbove = false
  /** Whose border the next words describe. */
  #side: 'row' | 'cell' | undefined
  #cellsTold = false
  #drawn = {row: false, cell: false}

  joinLeft(): void {
    this.#joinsLeft = true
  }

  joinAbove(): void {
    this.#joinsAbove = true
  }

  /** A border opens: of the row, of a cell, or of a paragraph. */
  border(of: 'row' | 'cell' | undefined): void {
    this.#side = of
    if (of === 'cell') this.#cellsTold = true
  }

  /** The border that is open is a line. */
  line(): void {
    if (this.#side) this.#drawn[this.#side] = true
  }

  endCell(edge: number): void {
    if (this.#cells.length < mostColumns)
      this.#cells.push({edge, joinsLeft: this.#joinsLeft, joinsAbove: this.#joinsAbove})
    this.#joinsLeft = false
    this.#joinsAbove = false
    this.#side = undefined
  }

  /** Borders of cells override those of the row. */
  get shape(): RowShape {
    const {row, cell} = this.#drawn
    return {cells: this.#cells, bordered: this.#cellsTold ? cell : row}
  }
}
