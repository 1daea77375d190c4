import type {Deadline} from '../../model/directive.js'
import {requestsIn} from '../../phrase/agency/roles.js'
import type {FoundDeadline} from '../../phrase/deadline.js'
import type {Draft} from './draft.js'
import {readingOf} from './judge.js'
import type {Rules} from './scope.js'

/** Câu chỉ nêu thời hạn cho các việc ở trên. */
export interface Limit {
  readonly parts: readonly LimitPart[]
  /** It speaks of all that went before (`Các nội dung trên …`), not of one task. */
  readonly wide: boolean
}

interface LimitPart {
  readonly deadline: Deadline
  /** The numbers of the items it names; empty: all of them. */
  readonly items: readonly string[]
}

const longest = 180
/** `Thời hạn hoàn thành …`, `Hoàn thành trước ngày …`; `Hoàn thành việc rà soát trước ngày …` is a task. */
const limitShape =
  '^[^\\p{L}]{0,3}(?:{limit-opener}⟩|{limit-opener-bare} (?:{deadline-before}|{deadline-by}|{deadline-within}|{deadline-on})⟩)'

/** The limit a text only sets (`Các nội dung trên hoàn thành trước ngày 30/9/2026`). */
export function limitOf(text: string, rules: Rules): Limit | undefined {
  if (text.length > longest) return undefined
  const reading = readingOf(text, rules)
  const {folded, lexicon} = reading
  if (!lexicon.regex(limitShape).test(folded)) return undefined
  if (requestsIn(reading).length > 0) return undefined
  const found = rules.limitsIn(text).filter(({weak}) => !weak)
  if (found.length === 0) return undefined
  const parts = found.map((one, index) =>
    partOf(one, folded.slice(found[index - 1]?.end ?? 0, one.start), rules),
  )
  const named = parts.some(({items}) => items.length > 0)
  return {parts, wide: named || lexicon.regex('^[^\\p{L}]{0,3}{limit-wide}⟩').test(folded)}
}

function partOf({deadline}: FoundDeadline, before: string, {lexicon}: Rules): LimitPart {
  const named = lexicon
    .regex('⟨{limit-item} (?<items>\\d[\\d.]*(?:(?:, | {list-and} )\\d[\\d.]*)*)')
    .exec(before)
  return {deadline, items: named?.groups?.['items']?.match(/\d+/gu) ?? []}
}

/** Hands a limit to the drafts it covers that have none of their own. */
export function withLimit(drafts: readonly Draft[], {parts}: Limit): Draft[] {
  return drafts.map((draft) => {
    if (draft.deadline) return draft
    const part = parts.find(
      ({items}) => items.length === 0 || items.some((item) => isLabelled(draft, item)),
    )
    return part ? {...draft, deadline: part.deadline} : draft
  })
}

function isLabelled({labels}: Draft, item: string): boolean {
  return labels.some((label) => label.replace(/\D+/gu, '') === item)
}
