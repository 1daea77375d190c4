import {oneLine} from '../emit/plain.js'
import {dayShape} from '../model/shapes.js'

/** Chữ để so: one line, one form of letters, single spaces. */
export function plain(words: string): string {
  return oneLine(words.normalize('NFC')).replace(/\s+/gu, ' ').trim()
}

/** The same without regard to case. */
export function key(words: string): string {
  return plain(words).toLowerCase()
}

const iso =
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ](?<time>\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?<zone>Z|[+-]\d{2}:\d{2})?)?$/u
const printed =
  /^(?:(?<time>\d{1,2}:\d{2})(?::\d{2})? )?(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?: (?<later>\d{1,2}:\d{2})(?::\d{2})?)?$/u

/**
 * A day as a person or a spreadsheet writes it: `2026-03-05`, `5/3/2026`, `16:00 05/03/2026`. Month before day only
 * where the other order is no day (`3/25/2026`). `undefined` for anything else.
 */
export function momentOf(words: string): string | undefined {
  const found = (iso.exec(words.trim()) ?? printed.exec(plain(words)))?.groups
  if (!found) return undefined
  const {year = '', month = '', day = ''} = found
  const time = found['time'] ?? found['later']
  const date = [dateOf(year, month, day), dateOf(year, day, month)].find((each) =>
    dayShape.test(each),
  )
  if (date === undefined) return undefined
  return time === undefined ? date : `${date}T${time.padStart(5, '0')}${found['zone'] ?? '+07:00'}`
}

function dateOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A day as it is typed on a command line: `2026-03-05` or `5/3/2026`, nothing else. */
export function dayOf(words: string): string | undefined {
  const found = (/^\d{4}-\d{2}-\d{2}$/u.test(words) ? iso : printed).exec(words)?.groups
  if (!found || found['time'] || found['later']) return undefined
  const date = dateOf(found['year'] ?? '', found['month'] ?? '', found['day'] ?? '')
  return dayShape.test(date) ? date : undefined
}
