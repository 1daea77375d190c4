import {childrenOf, descendants, textIn, type XmlElement} from '../xml.js'

/** What the cells of a sheet refer to. */
export interface Book {
  readonly strings: readonly XmlElement[]
  readonly styles: XmlElement | undefined
  /** Days are counted from 1904, as old Excel for Mac did. */
  readonly from1904: boolean
}

/** Widest row that is read, in cells: Excel's own limit. */
const widest = 16_384

/** The rows of a sheet, each cell in its column; rows without cells are left out. */
export function rowsOf(sheet: XmlElement, book: Book): string[][] {
  const isDay = dayStyles(book.styles)
  return named(sheet, 'row').flatMap((row) => {
    const cells: string[] = []
    for (const cell of childrenOf(row)) {
      const column = columnOf(cell.attributes['r'] ?? '') ?? cells.length
      if (column >= widest) continue
      while (cells.length < column) cells.push('')
      cells[column] = valueIn(cell, book, isDay)
    }
    return cells.length > 0 ? [cells] : []
  })
}

/** `C5` → 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^(?<letters>[A-Z]{1,3})\d+$/u.exec(reference)?.groups?.['letters']
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function valueIn(cell: XmlElement, book: Book, isDay: ReadonlySet<number>): string {
  const [told] = named(cell, 'v')
  const value = told ? textIn(told) : ''
  switch (cell.attributes['t'] || 'n') {
    case 's':
      return wordsIn(book.strings[Number(value)])
    case 'inlineStr':
      return wordsIn(named(cell, 'is')[0])
    case 'n': {
      const serial = value === '' || !isDay.has(Number(cell.attributes['s'] || -1))
      return serial ? value : dayOf(Number(value), book.from1904)
    }
    case 'd':
      return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '')
    default:
      return unescaped(value)
  }
}

/** The runs of a string, without the readings (furigana) that may stand beside them. */
function wordsIn(string: XmlElement | undefined): string {
  if (!string) return ''
  const runs = childrenOf(string).filter(({name}) => !/(?:^|:)rPh$/u.test(name))
  const texts = runs.flatMap((run) => (/(?:^|:)t$/u.test(run.name) ? [run] : named(run, 't')))
  return unescaped(texts.map(textIn).join(''))
}

/** `_x000D_` stands for a character that XML cannot hold. */
function unescaped(words: string): string {
  return words.replace(/_x(?<code>[\dA-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** 45991.5 → `2025-11-30T12:00`; a day alone has no time. */
function dayOf(serial: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const moment = new Date(start + Math.round(serial * 1440) * 60_000)
  if (Number.isNaN(moment.getTime())) return String(serial)
  const [day = '', time = ''] = moment.toISOString().split('T')
  return time.startsWith('00:00') ? day : `${day}T${time.slice(0, 5)}`
}

/** The cell formats (by their place) that show a day. */
function dayStyles(styles: XmlElement | undefined): ReadonlySet<number> {
  if (!styles) return new Set()
  const custom = new Map(
    named(styles, 'numFmt').map((each) => [
      Number(each.attributes['numFmtId']),
      each.attributes['formatCode'] ?? '',
    ]),
  )
  const [list] = named(styles, 'cellXfs')
  const formats = list ? childrenOf(list) : []
  const days = formats.flatMap((each, place) => {
    const id = Number(each.attributes['numFmtId'])
    const code = custom.get(id)
    const isDay =
      code === undefined ? (id >= 14 && id <= 22) || (id >= 27 && id <= 36) : showsDay(code)
    return isDay ? [place] : []
  })
  return new Set(days)
}

/** Letters of a day in a format code, outside quotes, escapes and brackets. */
function showsDay(code: string): boolean {
  return /[dy]/iu.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, ''))
}

/** Elements of a name below another, under the prefix that it has. */
export function named(element: XmlElement, name: string): XmlElement[] {
  const prefix = element.name.includes(':') ? `${element.name.split(':')[0]}:` : ''
  return descendants(element, `${prefix}${name}`)
}
