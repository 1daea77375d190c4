import type {Layout} from './engine.js'

/** Kiểu trang của Tesseract: find the layout of a page; or take the image for one line. */
const pageModes = {page: '3', line: '7'} as const

/**
 * Parameters of Tesseract, whichever build of it. The usual page mode loses tables; without dots an inch it guesses
 * them wrong; looking for ruled tables costs more than it finds; and it must not write to the terminal.
 */
export function settings(dpi: number, layout: Layout): Readonly<Record<string, string>> {
  return {
    tessedit_pageseg_mode: pageModes[layout],
    user_defined_dpi: String(dpi),
    textord_tabfind_find_tables: '0',
    debug_file: '/dev/null',
  }
}
