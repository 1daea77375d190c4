/** Bảng: the cells of a sheet as words; days as ISO, with the time where there is one. */
export interface Table {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}
