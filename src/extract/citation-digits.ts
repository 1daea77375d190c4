import type {Citation} from '../model/citation.js'
import type {SourceText} from '../source/source-text.js'
import {digitSurenessAt} from '../source/sureness.js'
import type {CitationNode} from '../tree/nodes.js'
import type {Fact} from './facts.js'
import {isSure} from './sureness.js'

/** What a cited document is known by that is written in digits. */
type Digits = Pick<Citation, 'number' | 'issuedOn' | 'year'>

/** Those of one document, and the doubts of those that OCR is not sure of, by the key of the record. */
export interface CitedDigits {
  readonly values: Digits
  readonly doubts: readonly (readonly [string, Fact<null>])[]
}

/**
 * Chữ số của văn bản được dẫn, from its mentions, surest first: as those of the letterhead, a value only where OCR is sure
 * of each digit, in one mention at least; else candidates. The words of the mentions stay as they are.
 */
export function citedDigits(mentions: readonly CitationNode[], source: SourceText): CitedDigits {
  const number = digitsOf('number', mentions, source)
  const issuedOn = digitsOf('issuedOn', mentions, source)
  const year = digitsOf('year', mentions, source)
  return {
    values: {number: number.value, issuedOn: issuedOn.value, year: year.value},
    doubts: Object.entries({number, issuedOn, year}).flatMap(([key, {doubt}]) =>
      doubt ? [[key, {value: null, doubt}] as const] : [],
    ),
  }
}

/** Letters of a symbol take each other's place (`BVT` for `BYT`) at a sureness at which digits do not. */
const symbolSure = 88

function digitsOf<Key extends keyof Digits>(
  key: Key,
  mentions: readonly CitationNode[],
  source: SourceText,
): Fact<NonNullable<Digits[Key]>> {
  const told = mentions.flatMap((mention) => {
    const value = mention.data[key] as Digits[Key] // each is one of its keys
    return value === null ? [] : [{value, ...printedIn(mention, String(value), source)}]
  })
  const [first] = told
  if (!first) return {value: null}
  const bar = key === 'number' ? symbolSure : 0
  const sure = told.find(
    ({sureness, isCut}) => isSure(sureness) && (sureness ?? bar) >= bar && !isCut,
  )
  if (sure) return {value: sure.value}
  const candidates = [...new Set(told.map(({value}) => String(value)))]
  const {seen} = first
  return {value: null, doubt: {id: 'illegible-citation', seen, reason: 'illegible', candidates}}
}

/** The words of a mention that hold some digits, and how sure OCR is of them; all its digits where they stand elsewhere. */
function printedIn({value, position}: CitationNode, digits: string, source: SourceText) {
  const {index = 0, 0: found = value} = patternOf(digits).exec(value) ?? {}
  const from = value.lastIndexOf(' ', index) + 1
  const end = value.indexOf(' ', index + found.length)
  const seen = value.slice(from, end < 0 ? value.length : end)
  const start = (position.start.offset ?? 0) + from
  const sureness = digitSurenessAt(source, start, start + seen.length)
  return {seen, sureness, isCut: sureness !== null && isCut(position.end.offset, source)}
}

/** `1407/CĐ- -BYT`: OCR lost the thread within the number. */
function isCut(end: number | undefined, {value}: SourceText): boolean {
  return end !== undefined && /^\s?[-–—]/u.test(value.slice(end, end + 2))
}

/** Characters of a number that are looked for: longer ones are damage, and no pattern holds them. */
const longest = 200

/** A day is printed as `08/4/2031` or `08 tháng 4 năm 2031`; a number may have lost or won spaces. */
function patternOf(digits: string): RegExp {
  const day = /^(?<year>\d{4})-0?(?<month>\d+)-0?(?<day>\d+)$/u.exec(digits)?.groups
  const runs = day
    ? [day['day'], day['month'], day['year']]
    : (digits.slice(0, longest).match(/\d+/gu) ?? [])
  const spaced = runs.map((run = '') => [...run].join('\\s?'))
  return new RegExp(`(?<!\\d)0?${spaced.join('\\D{1,12}?0?')}(?!\\d)`, 'u')
}
