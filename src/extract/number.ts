import {fold, plainSymbol} from '../lexicon/fold.js'
import type {Aside} from '../tree/nodes.js'
import {blocksOf, type ExtractContext, evidenceOf} from './context.js'
import type {Fact, FactDoubt} from './facts.js'
import {letterheadParts} from './letterhead.js'
import {checkedByName} from './number-in-name.js'
import {isSure, surenessOf} from './sureness.js'

/** Số và ký hiệu. */
export interface NumberFacts {
  readonly number: Fact<string>
  readonly symbol: Fact<string>
}

const shape =
  /^(?<serial>\d+(?:\.\d+)?\p{Ll}?)?[\s.…_·]*(?<mark>[-/]|(?<=\d )(?=\p{Lu}{2,5}\/\p{Lu}{2}))\s*(?:(?<year>\d{4})\s*\/)?(?<symbol>[\p{L}\d].*)$/u

/**
 * Số, ký hiệu văn bản: spaces go, digits stay. A blank number leaves the symbol and a doubt; a number the
 * page holds apart from its label (a stamp printed elsewhere) is a candidate, never the value.
 */
export function numberFacts(context: ExtractContext): NumberFacts {
  const {source, lexicon} = context
  const node = letterheadParts(context, 'documentNumber')[0]
  if (!node) return {number: absent(), symbol: {value: null}}
  const evidence = evidenceOf(node, source)
  const label = lexicon.regex('^{number-label} ?[:;.,]* ?').exec(fold(node.value))
  const words = plainSymbol(node.value.slice(label?.[0].length ?? 0))
  const groups = shape.exec(words)?.groups
  if (!groups?.['symbol']) return {number: illegible(node.value), symbol: garbled(words, evidence)}
  const symbol = canonical(groups['symbol'])
  const tail = `${groups['mark']}${groups['year'] ? `${groups['year']}/` : ''}${symbol}`
  const serial = groups['serial']
  const value = `${serial}${tail}`
  const sure = surenessOf(node, source)
  const number: Fact<string> =
    serial && isSure(sure) && (sure === null || !lettered.test(serial))
      ? checkedByName({value, evidence}, context)
      : {value: null, doubt: doubtful(sure, node.value, serial ? value : undefined, tail, context)}
  return {
    number,
    symbol: isSure(sure) || !/\d/u.test(symbol) ? {value: symbol, evidence} : {value: null},
  }
}

/** A serial such as `12a` is seldom printed: where OCR sees one, a pen more likely wrote another digit. */
const lettered = /\p{L}/u

/** What OCR is not sure of is a candidate; and where it sees no digits, there may be some all the same. */
function doubtful(
  sure: number | null,
  seen: string,
  candidate: string | undefined,
  tail: string,
  context: ExtractContext,
): FactDoubt {
  if (sure === null) return blank(tail, context)
  const candidates = candidate === undefined ? [] : [candidate]
  return {id: 'illegible-number', seen, reason: 'illegible', candidates}
}

function canonical(symbol: string): string {
  return symbol.replace(/\s+/gu, '').replace(/[-/.]+$/u, '')
}

function absent(): Fact<string> {
  return {value: null, doubt: {id: 'missing-document-number', reason: 'absent'}}
}

function illegible(seen: string): Fact<string> {
  return {
    value: null,
    doubt: {id: 'illegible-number', seen, reason: 'illegible', candidates: [seen]},
  }
}

/** OCR debris before a clean symbol: the symbol can be kept. */
function garbled(words: string, evidence: Fact<string>['evidence']): Fact<string> {
  const symbol = /\/\s?(?<symbol>\p{Lu}[\p{L}\d&]*(?:-[\p{L}\d&]+)*)$/u.exec(words)?.groups?.[
    'symbol'
  ]
  return symbol && evidence ? {value: symbol, evidence} : {value: null}
}

function blank(tail: string, {root}: ExtractContext): FactDoubt {
  const candidates = blocksOf(root, 'stamp')
    .flatMap(strayNumber)
    .map((serial) => `${serial}${tail}`)
  const [first] = candidates
  if (first === undefined) return {id: 'blank-number', seen: tail, reason: 'blank'}
  return {id: 'ambiguous-number', seen: first, reason: 'ambiguous', candidates}
}

function strayNumber({value}: Aside): string[] {
  return /^\d{1,5}$/u.test(value) ? [value] : []
}
