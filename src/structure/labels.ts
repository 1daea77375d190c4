import {pointLetters} from '../lexicon/point-letters.js'
import type {Context} from './context.js'
import type {FlowLine} from './flow.js'

/** Nhãn của một phần tử đánh số. */
export interface Label {
  /** As printed. */
  readonly label: string
  /** Its shape: elements of one shape are siblings. */
  readonly level: string
  /** Rank among shapes, outermost lowest: a shape never holds one of lower rank. */
  readonly rank: number
  /** Its place in the sequence, from 1; 0 where it has none. */
  readonly ordinal: number
  /** Length of the label with the space behind it. */
  readonly length: number
}

interface Shape {
  readonly level: string
  readonly rank: number
  /** Template (see `compile`) matched against the folded line, with the groups `label` and `ordinal`. */
  readonly template: string
  /** Matched against the printed label: capitals where the shape wants them. */
  readonly printed: RegExp
}

const after = '(?= |$)'
const title = '(?: ?[.:/-]+(?= |$|\\p{L})|$)'

/**
 * The shapes of NĐ 30/2020/NĐ-CP, Phụ lục I, II.6, and those met beside them: `I-`, `1)`, `1/`, `(1)`,
 * `1.1.`, `a1)`, `A.`.
 */
const shapes: readonly Shape[] = [
  shape('part', 1, `{part} (?<ordinal>[ivxlc]+|\\d+|{ordinal})${title}`, /^\p{Lu}/u),
  shape('chapter', 2, `{chapter} (?<ordinal>[ivxlc]+|\\d+)${title}`, /^\p{Lu}/u),
  shape('section', 3, `{section} (?<ordinal>[ivxlc]+|\\d+)${title}`, /^\p{Lu}/u),
  shape('subsection', 4, `{subsection} (?<ordinal>[ivxlc]+|\\d+)${title}`, /^\p{Lu}/u),
  shape('article', 5, '{article} ?(?<ordinal>\\d+)[a-zđ]? ?(?:[.:]+|$)', /^\p{Lu}/u),
  shape('upper', 6, `(?<ordinal>[a-zđ]) ?[.)/-]${after}`, /^\p{Lu}/u),
  shape(
    'roman',
    7,
    '(?<ordinal>[ivx]+) ?[.)/-]+(?= ?["“(]?\\p{L}|$| )',
    /^[IVX]+ ?[.)/-]+ ?(?!\p{Ll})/u,
  ),
  shape('number', 8, '(?<ordinal>\\d{1,3}) ?[.)/-](?![\\d/-])', /^\d/u),
  shape('decimal-2', 9, `(?<ordinal>\\d{1,2}\\.\\d{1,2})[.)]?${after}`, /^\d/u),
  shape('decimal-3', 10, `(?<ordinal>\\d{1,2}\\.\\d{1,2}\\.\\d{1,2})[.)]?${after}`, /^\d/u),
  shape('decimal-4', 11, `(?<ordinal>\\d{1,2}(?:\\.\\d{1,2}){3})[.)]?${after}`, /^\d/u),
  shape('letter', 12, '(?<ordinal>[a-zđ]\\d?)(?: ?\\)|\\.(?= ))', /^\p{Ll}/u),
  shape('bracket', 13, '\\((?<ordinal>\\d{1,2})\\)', /^\(/u),
  shape('bracket-roman', 14, '\\((?<ordinal>[ivx]+)\\)', /^\(\p{Ll}/u),
  shape('bracket-letter', 15, '\\((?<ordinal>[a-zđ])\\)', /^\(\p{Ll}/u),
]

function shape(level: string, rank: number, pattern: string, printed: RegExp): Shape {
  return {level, rank, template: `^(?<label>${pattern}) ?`, printed}
}

/** The label a line begins with. `I.` is a roman number, and a letter only after `H.`: see `readings`. */
export function labelOf(line: FlowLine, context: Context): Label | undefined {
  return readings(line, context)[0]
}

/** All readings of the label of a line, likeliest first. */
export function readings(line: FlowLine, {lexicon}: Context): Label[] {
  if (!/^[\p{L}\d(]/u.test(line.text)) return []
  if (lexicon.regex('^{subject-label}⟩').test(line.folded)) return []
  const found: Label[] = []
  for (const {level, rank, template, printed} of shapes) {
    const match = lexicon.regex(template).exec(line.folded)
    const label = match?.groups?.['label']
    if (!match || label === undefined || !printed.test(line.text)) continue
    const ordinal = ordinalOf(
      match.groups?.['ordinal'] ?? '',
      level,
      lexicon.words['ordinal'] ?? [],
    )
    if (ordinal === undefined) continue
    const text = line.text.slice(0, label.length).trim()
    found.push({label: text, level, rank, ordinal, length: match[0].length})
  }
  return found.sort((a, b) => likelihood(b) - likelihood(a))
}

/** `I.`, `V.`, `X.` and `(i)` are numbers before they are letters; `C.` and `D.` are letters. */
function likelihood(label: Label): number {
  return label.level === 'upper' || label.level === 'bracket-letter' ? 0 : 1
}

function ordinalOf(digits: string, level: string, words: readonly string[]): number | undefined {
  if (/^\d+$/u.test(digits)) return Number(digits)
  if (/^\d/u.test(digits)) return Number(digits.split('.').at(-1))
  if (level === 'upper' || level === 'letter' || level === 'bracket-letter')
    return digits.length > 1 ? Number(digits.slice(1)) : letterOrdinal(digits)
  if (/^[ivxlc]+$/u.test(digits)) return romanOrdinal(digits)
  const word = words.indexOf(digits)
  return word < 0 ? undefined : word + 1
}

function letterOrdinal(letter: string): number {
  const place = pointLetters.indexOf(letter)
  return place < 0 ? 0 : place + 1
}

const romanDigits: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50, c: 100}

function romanOrdinal(digits: string): number | undefined {
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u.test(digits)) return undefined
  let sum = 0
  for (const [index, digit] of [...digits].entries()) {
    const value = romanDigits[digit] ?? 0
    sum += value < (romanDigits[digits.charAt(index + 1)] ?? 0) ? -value : value
  }
  return sum
}
