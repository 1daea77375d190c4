import type {Lexicon} from '../../lexicon/index.js'
import type {Reading} from '../../phrase/agency/names.js'
import {requestsIn} from '../../phrase/agency/roles.js'
import type {FoundDeadline} from '../../phrase/deadline.js'
import type {Draft} from './draft.js'
import {readingOf} from './judge.js'
import type {Rules} from './scope.js'
import {type Times, timesOf} from './times.js'

/** Câu chỉ nêu thời hạn cho các việc ở trên. */
export interface Limit {
  readonly parts: readonly LimitPart[]
  /** It speaks of all that went before (`Các nội dung trên …`), not of one task. */
  readonly wide: boolean
}

interface LimitPart extends Times {
  /** The numbers of the items it names; empty: all of them. */
  readonly items: readonly string[]
}

const longest = 180
/** `Thời hạn hoàn thành …`, `Hoàn thành trước ngày …`; `Hoàn thành việc rà soát trước ngày …` is a task. */
const limitShape =
  '^[^\\p{L}]{0,3}(?:{limit-opener}⟩|{limit-opener-bare} (?:{deadline-before}|{deadline-by}|{deadline-within}|{deadline-on})⟩)'

/** `Đề nghị các đơn vị hoàn thành các nội dung trên trước ngày …`: asks for nothing that is not above. */
const coverShape = '⟨{limit-finish} (?:{limit-wide} ){1,2}{limit-above}⟩'

/** The limit a text only sets (`Các nội dung trên hoàn thành trước ngày 30/9/2026`). */
export function limitOf(text: string, rules: Rules): Limit | undefined {
  if (text.length > longest) return undefined
  const reading = readingOf(text, rules)
  const {folded, lexicon} = reading
  const covers = lexicon.regex(coverShape).test(folded)
  if (!covers && (!lexicon.regex(limitShape).test(folded) || requestsIn(reading).length > 0))
    return undefined
  const parts = partsOf(reading, rules)
  if (parts.length === 0) return undefined
  const named = parts.some(({items}) => items.length > 0)
  const wide = named || covers || lexicon.regex('^[^\\p{L}]{0,3}{limit-wide}⟩').test(folded)
  return {parts, wide}
}

/** The limit a lead-in sets for its list (`… thực hiện, hoàn thành trước ngày 30/6/2026 các nội dung sau:`). */
export function leadLimitOf(text: string, rules: Rules): Limit | undefined {
  const {folded, lexicon} = readingOf(text, rules)
  const found = rules
    .limitsIn(text)
    .filter(({weak, deadline: {due}}) => !weak && due !== null)
    .at(-1)
  const finishes = lexicon.regex('⟨{deadline-finish}⟩[^,;.:]{0,30}$')
  if (!found || !finishes.test(folded.slice(0, found.start))) return undefined
  return {parts: [{deadline: found.deadline, further: [], items: []}], wide: false}
}

/** What a request at the end says of items it names: `gửi về Văn phòng (mục 1, 2 trước ngày 10/6; mục 3 …)`. */
export function namedLimitOf(text: string, rules: Rules): Limit | undefined {
  const reading = readingOf(text, rules)
  if (!rules.lexicon.regex('⟨{limit-item} \\d').test(reading.folded)) return undefined
  const parts = partsOf(reading, rules).filter(({items}) => items.length > 0)
  return parts.length > 1 ? {parts, wide: true} : undefined
}

/** Each limit of a text, with the items named at it; days of one limit stay together, and so do those that name none. */
function partsOf(reading: Reading, rules: Rules): LimitPart[] {
  const found = rules.limitsIn(reading.text).filter(({weak}) => !weak)
  const parts: {items: readonly string[]; found: FoundDeadline[]}[] = []
  for (const [index, one] of found.entries()) {
    const items = itemsAt(one, found[index - 1]?.end ?? 0, reading)
    const last = parts.at(-1)
    const goesOn = one.whole !== undefined && one.whole === last?.found.at(-1)?.whole
    if (last && items.length === 0 && (goesOn || last.items.length === 0)) last.found.push(one)
    else parts.push({items, found: [one]})
  }
  return parts.map(({items, found}) => ({items, ...timesOf(found, rules)}))
}

// `mục 1, 2 và 5`, `mục 1 đến mục 3`, `mục 1-3`
const itemsShape =
  '⟨{limit-item} (?<items>\\d[\\d.]*(?:(?:, ?| {list-and} |-| {range-to} )(?:{limit-item} )?\\d[\\d.]*)*)'

/** The numbers a list names, ranges written out. */
function numbersIn(items: string, lexicon: Lexicon): string[] {
  const range = lexicon.regex('(\\d+)\\.?(?:-| {range-to} )(?:{limit-item} )?(\\d+)', 'gu')
  const between = [...items.matchAll(range)].flatMap(([, from, to]) => {
    const length = Math.min(Number(to) - Number(from) - 1, longest)
    return Array.from({length: Math.max(0, length)}, (_, index) => String(Number(from) + index + 1))
  })
  return [...(items.match(/\d+/gu) ?? []), ...between]
}

/** The items named before a limit (`mục 1 trước ngày …`), or right behind it (`trước ngày … đối với mục 1`). */
function itemsAt({start, end}: FoundDeadline, from: number, {folded, lexicon}: Reading): string[] {
  const behind = lexicon.regex(`^ ?\\(?(?:{limit-for} )?${itemsShape}`)
  const named =
    behind.exec(folded.slice(end, end + longest)) ??
    lexicon.regex(itemsShape).exec(folded.slice(from, start))
  return numbersIn(named?.groups?.['items'] ?? '', lexicon)
}

/** Hands a limit to the drafts it covers that have none of their own: what names an item goes before what names none. */
export function withLimit(drafts: readonly Draft[], limit: Limit): Draft[] {
  return drafts.map((draft) => {
    if (draft.deadline) return draft
    const part = namedPart(draft, limit) ?? limit.parts.find(({items}) => items.length === 0)
    return part ? {...draft, ...timesIn(part)} : draft
  })
}

/** Of a text that names its own item among others (`2. … (mục 1 trước ngày …; mục 2 trước ngày …)`). */
export function withOwnLimit(drafts: readonly Draft[], limit: Limit): Draft[] {
  return drafts.map((draft) => {
    const part = namedPart(draft, limit)
    return part ? {...draft, ...timesIn(part)} : draft
  })
}

const timesIn = ({deadline, further}: LimitPart) => ({deadline, further})

function namedPart(draft: Draft, {parts}: Limit): LimitPart | undefined {
  return parts.find(({items}) => items.some((item) => isLabelled(draft, item)))
}

function isLabelled({labels}: Draft, item: string): boolean {
  return labels.some((label) => label.replace(/\D+/gu, '') === item)
}
