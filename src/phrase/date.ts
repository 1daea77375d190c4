import {fold} from '../lexicon/fold.js'
import type {Lexicon} from '../lexicon/index.js'

/** Ngày tháng as printed: what is not printed is null. */
export interface PrintedDate {
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
  readonly start: number
  readonly end: number
}

// `ngày 12/6/2021`, `ngày 01-10-1997`, `ngày 12.6.2021`, `ngày 14 tháng 6 năm 2019`, `ngày 22/9`,
// `tháng 6/2021`, `tháng 6 năm 2021`; with `bare`, `12/6/2021` too.
const separator = ' ?[/.-] ?'
// a day and month before more digits are the beginning of a date broken by a space
const digits = `(?<day>\\d{1,2})${separator}(?<month>\\d{1,2})(?:${separator}(?<year>\\d{4}))?(?!\\d| ?[/.-] ?\\d| \\d{1,2} ?[/.-])`
const inWords =
  '(?<dayInWords>\\d{1,2}) ?{date-month} ?(?<monthInWords>\\d{1,2})(?: ?,? ?{date-year} ?(?<yearInWords>\\d{4})(?!\\d))?'
const monthOnly = `{date-month} ?(?<soleMonth>\\d{1,2})(?:${separator}| ?{date-year} ?)(?<soleYear>\\d{4})(?!\\d)`
const worded = `{date-day} ?,? ?(?:${digits}|${inWords})|${monthOnly}`
const bare = `(?<day>\\d{1,2})${separator}(?<month>\\d{1,2})${separator}(?<year>\\d{4})(?!\\d)`

/** The date that stands at an offset of folded text, `ngày` included; with `bare`, without the word. */
export function dateAt(
  folded: string,
  at: number,
  lexicon: Lexicon,
  withoutWord = false,
): PrintedDate | undefined {
  const pattern = lexicon.regex(withoutWord ? bare : worded, 'uy')
  pattern.lastIndex = at
  const found = pattern.exec(folded)
  if (!found) return undefined
  const part = (...names: string[]) =>
    Number(names.map((n) => found.groups?.[n]).find(Boolean)) || null
  const date = {
    day: part('day', 'dayInWords'),
    month: part('month', 'monthInWords', 'soleMonth'),
    year: part('year', 'yearInWords', 'soleYear'),
    start: at,
    end: at + found[0].length,
  }
  return isPossible(date) ? date : undefined
}

/** The first date in a text, as in the line of địa danh, thời gian. */
export function firstDate(text: string, lexicon: Lexicon): PrintedDate | undefined {
  const folded = fold(text)
  const opener = lexicon.regex('(?<!\\p{L}){date-day}', 'gu')
  for (const {index} of folded.matchAll(opener)) {
    const date = dateAt(folded, index, lexicon)
    if (date) return date
  }
  return undefined
}

/**
 * ISO form, or null when it is not a whole day. A day without its year takes the year of the citing
 * document, or the year before when it would lie after that document's date.
 */
export function isoDate(date: PrintedDate, citedFrom: string | null = null): string | null {
  if (date.day === null || date.month === null) return null
  if (date.year !== null) return iso(date.year, date.month, date.day)
  if (citedFrom === null) return null
  const year = Number(citedFrom.slice(0, 4))
  const same = iso(year, date.month, date.day)
  return same !== null && same <= citedFrom ? same : iso(year - 1, date.month, date.day)
}

function iso(year: number, month: number, day: number): string | null {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > days) return null
  return `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`
}

function isPossible({day, month, year}: PrintedDate): boolean {
  const inRange = (value: number | null, low: number, high: number) =>
    value === null || (value >= low && value <= high)
  return inRange(day, 1, 31) && inRange(month, 1, 12) && inRange(year, 1900, 2200)
}
