/** Tệp CSV đã đọc, with the mark that parts its cells. */
export interface CsvText {
  readonly separator: string
  readonly rows: readonly (readonly string[])[]
}

const separators = [',', ';', '\t'] as const

/**
 * Đọc CSV (RFC 4180), as Excel saves it in any country: cells parted by commas, semicolons or tabs, quoted where they
 * hold one; `sep=;` may stand first.
 */
export function readCsv(text: string): CsvText {
  const told = /^sep=(?<mark>.)\r?\n/iu.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const separator = told?.groups?.['mark'] ?? separatorOf(body)
  return {separator, rows: rowsOf(body, separator)}
}

/** The mark that is met most often in the first row, outside quotes. */
function separatorOf(text: string): string {
  const first = rowsOf(text.slice(0, 20_000), '\n')[0]?.[0] ?? ''
  const bare = first.replace(/"(?:[^"]|"")*"/gu, '')
  const counted = separators.map((mark) => ({mark, count: bare.split(mark).length}))
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).mark
}

/** A cell, quoted or not, and what ends it. */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const {value, end} =
      text.charAt(at) === '"' ? quoted(text, at, separator) : plain(text, at, separator)
    row.push(value)
    const mark = text.charAt(end)
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (mark === separator && separator !== '\n') {
      if (at >= text.length) row.push('')
      continue
    }
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

interface Read {
  readonly value: string
  readonly end: number
}

function plain(text: string, at: number, separator: string): Read {
  let end = at
  while (end < text.length && !isEnd(text.charAt(end), separator)) end++
  return {value: text.slice(at, end), end}
}

/** Doubled quotes stand for one; what follows the closing quote up to the next mark belongs to the cell. */
function quoted(text: string, at: number, separator: string): Read {
  let value = ''
  let from = at + 1
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', from)) {
    value += text.slice(from, end)
    if (text.charAt(end + 1) !== '"') {
      const rest = plain(text, end + 1, separator)
      return {value: value + rest.value, end: rest.end}
    }
    value += '"'
    from = end + 2
  }
  return {value: value + text.slice(from), end: text.length}
}

function isEnd(letter: string, separator: string): boolean {
  return letter === separator || letter === '\n' || letter === '\r'
}
