import {bare, fold} from '../lexicon/fold.js'
import type {Family} from '../model/vocabulary.js'
import {blocksOf, type ExtractContext, evidenceOf} from './context.js'
import type {Fact} from './facts.js'
import {letterheadParts} from './letterhead.js'

/**
 * Tên loại: the name printed; else a letter when it is addressed (Kính gửi) or has a V/v, because only a công văn
 * prints no name; else the code in the symbol when it names one kind of the family.
 */
export function typeFact(
  context: ExtractContext,
  symbol: string | null,
  family: Family | null,
): Fact<string> {
  const {lexicon, source, root} = context
  const printed = letterheadParts(context, 'kind')[0]
  const named = printed && lexicon.typeNamedBare(printed.value)
  if (printed && named) return {value: named.id, evidence: evidenceOf(printed, source)}
  const addressed = blocksOf(root, 'addressees')[0]
  const subject = letterheadParts(context, 'subject')[0]
  const letter = lexicon.documentTypes.find((type) => type.letter)
  const worded = subject && lexicon.regex('^{subject-label}⟩').test(fold(subject.value))
  if (letter && (addressed || worded)) return {value: letter.id}
  const coded = symbol === null ? undefined : codedType(symbol, family, context)
  const number = letterheadParts(context, 'documentNumber')[0]
  if (coded && number) return {value: coded, evidence: evidenceOf(number, source)}
  if (letter && subject) return {value: letter.id}
  return {value: null, doubt: {id: 'unknown-document-type', reason: 'absent'}}
}

/** `QĐ` on the Party side is two kinds: the symbol alone then tells nothing. */
function codedType(
  symbol: string,
  family: Family | null,
  {lexicon}: ExtractContext,
): string | undefined {
  const code = /^[\p{L}]+/u.exec(symbol)?.[0] ?? ''
  const fits = lexicon
    .typesCoded(code)
    .filter(
      (type) => family === null || type.families.includes(family === 'party' ? 'party' : 'state'),
    )
    .filter(
      (type) =>
        type.codes[0] === undefined || fold(type.codes[0]) === fold(code) || family === 'party',
    )
  return fits.length === 1 ? fits[0]?.id : undefined
}

/**
 * Họ văn bản: by the title of the letterhead; then by the issuer (Công đoàn and Mặt trận print Quốc hiệu);
 * then by the mark between number and symbol.
 */
export function familyOf(context: ExtractContext, issuer: string): Family | null {
  const {lexicon} = context
  const titles = letterheadParts(context, 'motto')
    .map((part) => fold(part.value))
    .join(' ')
  if (lexicon.regex('{party-title}').test(titles)) return 'party'
  if (lexicon.regex('{youth-title}').test(titles)) return 'youth'
  const folded = fold(issuer)
  if (lexicon.regex('⟨{union-body}⟩').test(folded)) return 'union'
  if (lexicon.regex('⟨{front-body}⟩').test(folded)) return 'front'
  if (titles.trim().length > 3 && lexicon.bareRegex('{national-title-start}').test(bare(titles)))
    return 'state'
  const number = letterheadParts(context, 'documentNumber')[0]?.value ?? ''
  if (/^\D*\d+\p{Ll}?\s*[-–]\s*\p{L}+\s*\//u.test(number)) return 'party'
  if (/^\D*\d+\p{Ll}?\s*\//u.test(number)) return 'state'
  return lexicon.regex('^{state-body}⟩').test(folded) ? 'state' : null
}
