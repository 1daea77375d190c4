/**
 * Ô bảng tính: words, a number, a day (ISO, with or without a time), words that open a file, a formula with the value
 * it has now (null: known only when the sheet is opened), or nothing.
 */
export type Cell =
  | string
  | number
  | {readonly date: string}
  | {readonly text: string; readonly link: string}
  | {readonly formula: string; readonly value: number | null}
  | null

/** Cột: its heading, its width in characters, and what else a sheet to work in needs. */
export interface Column {
  readonly title: string
  readonly width: number
  readonly hidden?: true
  /** Blank cells wait for a day. */
  readonly days?: true
  /** The words to choose from. */
  readonly choices?: readonly string[]
}

/** How a cell looks while a rule holds. */
export type Look = 'gone' | 'settled' | 'late' | 'soon' | 'changed' | 'fresh'

/** Định dạng có điều kiện: a formula as it would stand in the second row, and the columns it colours. */
export interface Rule {
  readonly formula: string
  readonly look: Look
  readonly columns: readonly [first: number, last: number]
}

/** Trang bảng tính: what is written alike as XLSX and CSV. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** The strongest first. */
  readonly rules?: readonly Rule[]
  /** Only so many columns go on paper. */
  readonly printed?: number
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
