import {fold} from '../lexicon/fold.js'
import type {Lexicon} from '../lexicon/index.js'
import type {Deadline, Directive} from '../model/directive.js'
import {dateAt, firstDate, isoDate} from '../phrase/date.js'
import type {Fact} from './facts.js'

/** Hạn không có trong lịch: a day that is printed whole and does not exist (`31/11/2026`, `29/02/2027`) is no due day. */
export function deadlineDoubts(
  directives: readonly Directive[],
  lexicon: Lexicon,
): (readonly [string, Fact<null>])[] {
  return directives.flatMap(({deadline, further}, index) =>
    [deadline, ...(further ?? [])].flatMap((limit, place) => {
      if (limit?.kind !== 'date' || limit.due !== null || !isImpossible(limit, lexicon)) return []
      const field = place === 0 ? 'deadline' : `further/${place - 1}`
      const doubt = {id: 'impossible-deadline', seen: limit.text, reason: 'illegible'} as const
      return [[`/directives/${index}/${field}/due`, {value: null, doubt}] as const]
    }),
  )
}

/** A year in which every day of the calendar exists. */
const leapYear = 2000

function isImpossible({text}: Deadline, lexicon: Lexicon): boolean {
  const printed = firstDate(text, lexicon) ?? bareDate(fold(text), lexicon)
  if (!printed || printed.day === null || printed.month === null) return false
  return isoDate({...printed, year: printed.year ?? leapYear}) === null
}

function bareDate(folded: string, lexicon: Lexicon) {
  for (const {index} of folded.matchAll(/(?<!\d)\d/gu)) {
    const date = dateAt(folded, index, lexicon, true)
    if (date) return date
  }
  return undefined
}
