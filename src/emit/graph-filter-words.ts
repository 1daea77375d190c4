import {relations} from '../model/vocabulary.js'
import type {GraphFilter} from './graph-filter.js'

/** The words of a filter, as typed. */
export interface FilterWords {
  readonly relation?: readonly string[] | string
  readonly from?: string
  readonly depth?: string
  readonly direction?: string
  readonly year?: string
}

/** Sai bộ lọc: an option of the filter has a value that is none of the choices. */
export class FilterError extends RangeError {
  readonly option: keyof FilterWords
  readonly value: string
  readonly choices: readonly string[]

  constructor(option: keyof FilterWords, value: string, choices: readonly string[]) {
    super(`Wrong ${option} "${value}"; one of: ${choices.join(', ')}`)
    this.name = 'FilterError'
    this.option = option
    this.value = value
    this.choices = choices
  }
}

const directions = ['out', 'in', 'both'] as const

/** Bộ lọc from its words; a wrong word is a {@link FilterError}, with the choices. */
export function graphFilter(words: FilterWords): GraphFilter {
  const {relation, from, depth, direction, year} = words
  const named = [relation ?? []].flat().flatMap((list) => list.split(/[,\s]+/u))
  return {
    ...(relation === undefined
      ? {}
      : {relations: named.filter(Boolean).map((word) => chosen('relation', word, relations))}),
    ...(from === undefined ? {} : {from}),
    ...(depth === undefined ? {} : {depth: stepsOf(depth)}),
    ...(direction === undefined ? {} : {direction: chosen('direction', direction, directions)}),
    ...(year === undefined ? {} : {years: yearsOf(year)}),
  }
}

function chosen<Choice extends string>(
  option: keyof FilterWords,
  word: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === word.replaceAll('-', '_'))
  if (found === undefined) throw new FilterError(option, word, choices)
  return found
}

function stepsOf(word: string): number {
  if (!/^\d{1,6}$/u.test(word)) throw new FilterError('depth', word, ['0', '1', '2', '…'])
  return Number(word)
}

/** `2024`, `2020-2024`. */
function yearsOf(word: string): NonNullable<GraphFilter['years']> {
  const groups = /^(?<first>\d{4})(?:-(?<last>\d{4}))?$/u.exec(word)?.groups
  const first = Number(groups?.['first'])
  const last = Number(groups?.['last'] ?? first)
  if (!groups || last < first) throw new FilterError('year', word, ['2024', '2020-2024'])
  return {first, last}
}
