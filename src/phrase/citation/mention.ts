import type {CitationData} from '../../tree/nodes.js'
import type {FoundCitation} from '../citation.js'
import {isoDate, type PrintedDate} from '../date.js'
import type {Instrument} from './instrument.js'
import type {Reading} from './name.js'
import type {Provision} from './provisions.js'

/** What was read at a token, an instrument or only provisions. */
export interface Cited {
  /** Provisions that no document follows. */
  readonly provisions: readonly Provision[]
  readonly instruments: readonly Placed[]
  readonly next: number
  readonly subjectUntil: number
}

/** An instrument with the provisions before it and the subject after it. */
export interface Placed extends Instrument {
  readonly provisions: readonly Provision[]
  readonly subject: string | null
}

/**
 * “Sửa đổi, bổ sung khoản 4 Điều 3 như sau”: provisions without their document behind a verb of amending; which
 * document is amended is resolved later.
 */
export function loose(
  reading: Reading,
  at: number,
  {instruments, provisions, next}: Cited,
): FoundCitation[] {
  const {tokens, text} = reading
  const verb = [1, 2, 3].find((back) => tokens[at - back]?.tags.has('citation-amending-verb'))
  if (instruments.length > 0 || provisions.length === 0 || !verb) return []
  const start = tokens[at]?.start ?? 0
  const end = tokens[next - 1]?.end ?? text.length
  return [
    {
      start,
      end,
      data: {
        ...nothing,
        relation: 'amends',
        verb: words(reading, at - verb),
        form: 'anaphora',
        provisions: [...provisions],
      },
    },
  ]
}

const nothing = {
  documentType: null,
  number: null,
  name: null,
  year: null,
  issuedOn: null,
  issuer: null,
  subject: null,
} as const

/** The words of a token, as printed. */
export function words({tokens, text}: Reading, at: number): string {
  return text.slice(tokens[at]?.start, tokens[at]?.end).replace(/\s+/gu, ' ')
}

type Governed = Pick<CitationData, 'relation' | 'verb'>

export function mention(reading: Reading, cited: Placed, governed: Governed): FoundCitation {
  const {text, tokens, issuedOn} = reading
  const start = tokens[cited.first]?.start ?? 0
  const end = tokens[cited.next - 1]?.end ?? text.length
  const before = tokens[cited.first - 1]?.tags
  return {
    start,
    end,
    data: {
      documentType: cited.type,
      number: cited.number,
      name: cited.name,
      year: cited.year ?? (cited.date?.day === null ? cited.date.year : null),
      issuedOn: cited.date ? isoDate(withYear(cited.date, cited.number), issuedOn) : null,
      issuer: cited.issuer,
      subject: cited.subject,
      ...governed,
      provisions: [...cited.provisions],
      form: cited.form === 'self' ? 'full' : cited.form,
      ...(cited.alias && {alias: cited.alias}),
      ...(cited.form === 'anaphora' && before?.has('citation-plural') && {isPlural: true}),
    },
  }
}

/** A day without its year takes the year in the number (`32/2023/QĐ-UBND`). */
function withYear(date: PrintedDate, number: string | null): PrintedDate {
  const year = /^[^/]+\/(?<year>\d{4})\//u.exec(number ?? '')?.groups?.['year']
  return date.year === null && year ? {...date, year: Number(year)} : date
}
