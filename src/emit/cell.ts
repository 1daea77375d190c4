/** Ô bảng tính: words, a number, a day (ISO, with or without a time), or nothing. */
export type Cell = string | number | {readonly date: string} | null

/** Cột: its heading, and its width in characters. */
export interface Column {
  readonly title: string
  readonly width: number
}

/** Trang bảng tính: what is written alike as XLSX and CSV. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
