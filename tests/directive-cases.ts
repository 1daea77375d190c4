import type {Lexicon} from '../src/lexicon/index.js'
import {dueOf} from '../src/model/due.js'
import {parseActors} from '../src/phrase/agency.js'
import {parseDeadlines} from '../src/phrase/deadline.js'
import {recordOf} from './record-of.js'

/** The firm time limits of a sentence; `weak` ones (haste, habit, horizons) are told apart. */
export function deadlinesOf(input: string, issuedOn: string | null, lexicon: Lexicon) {
  return parseDeadlines(input, {lexicon, issuedOn}).map(({deadline, weak}) =>
    weak ? {weak: deadline.text} : deadline,
  )
}

/**
 * The days to watch for the time limits of a sentence in a document of one day, received on another:
 * `2026-04-20,2026-04-23`.
 */
export function duesOf(input: string, given: string | null, lexicon: Lexicon) {
  const [issuedOn = '', receivedOn = ''] = given?.split(',') ?? []
  const {holidays} = lexicon
  return parseDeadlines(input, {lexicon, issuedOn: issuedOn || null}).map(({deadline}) =>
    dueOf(deadline, {issuedOn: issuedOn || null, receivedOn: receivedOn || null, holidays}),
  )
}

export function actorsOf(input: string, lexicon: Lexicon) {
  return parseActors(input, lexicon)
}

export const head = `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH TÂN HÒA\tĐộc lập - Tự do - Hạnh phúc
Số: 215/UBND-VX\tTân Hòa, ngày 20 tháng 5 năm 2026
V/v triển khai nhiệm vụ

Kính gửi: Các sở, ban, ngành tỉnh.

`

/** The directives of the body of an invented dispatch of 20/5/2026, names only for parties. */
export async function directivesOf(body: string) {
  const {directives} = await recordOf(head + body)
  const names = (parties: readonly {name: string}[]) => parties.map(({name}) => name)
  return directives.map(
    ({lead, coordinating, monitoring, reportTo, deadline, further = [], ...rest}) => ({
      ...rest,
      lead: names(lead),
      coordinating: names(coordinating),
      monitoring: names(monitoring),
      reportTo: names(reportTo),
      deadline: deadline?.text ?? null,
      due: deadline?.due ?? null,
      further: further.map(({text, due}) => ({text, due})),
    }),
  )
}
