import {fold} from '../lexicon/fold.js'
import type {Issuer} from '../model/dispatch.js'
import type {LetterheadPart} from '../tree/nodes.js'
import {type ExtractContext, evidenceOf, lineOf} from './context.js'
import type {Fact} from './facts.js'
import {joined, letterheadParts} from './letterhead.js'

/** Cơ quan ban hành, cơ quan chủ quản. */
export interface IssuerFacts {
  readonly issuers: readonly Issuer[]
  readonly name: Fact<string>
  readonly parent: Fact<string>
}

/**
 * Tên cơ quan (NĐ 30/2020/NĐ-CP, Phụ lục I, II.2): the printed lines above the number joined into names; the
 * last name issues, the ones above it are its parent. `ỦY BAN NHÂN DÂN` / `TỈNH X` is one name.
 */
export function issuerFacts(context: ExtractContext): IssuerFacts {
  const names = namesOf(letterheadParts(context, 'issuer'), context)
  const own = names.at(-1)
  if (!own) return {issuers: [], name: missing(), parent: {value: null}}
  const above = joined(names.slice(0, -1))
  const name = tidy(own.value)
  const parent = above ? tidy(above.value) : null
  return {
    issuers: [{name, parent}],
    name: {value: name, evidence: evidenceOf(own, context.source)},
    parent: {value: parent, ...(above && {evidence: evidenceOf(above, context.source)})},
  }
}

function missing(): Fact<string> {
  return {value: null, doubt: {id: 'missing-issuer', reason: 'absent'}}
}

/** A footnote star or a rule at the edge of a name is not part of it. */
function tidy(name: string): string {
  return name.replace(/^[\s*_.-]+|[\s*_.,;:-]+$/gu, '')
}

function namesOf(pieces: readonly LetterheadPart[], context: ExtractContext): LetterheadPart[] {
  const names: LetterheadPart[][] = []
  for (const piece of pieces) {
    const last = names.at(-1)
    if (last && goesOn(last, piece, context)) last.push(piece)
    else names.push([piece])
  }
  return names.flatMap((parts) => joined(parts) ?? [])
}

/** Whether a printed line goes on with the name above it. */
function goesOn(
  name: readonly LetterheadPart[],
  piece: LetterheadPart,
  context: ExtractContext,
): boolean {
  const {lexicon} = context
  const above = fold(name.map((part) => part.value).join(' '))
  const line = fold(piece.value)
  if (lexicon.regex('^{agency-tail}⟩').test(line)) return true
  if (/[,-]$/u.test(above) || lexicon.regex('⟨{agency-joint}$').test(above)) return true
  const last = name.at(-1)
  const bolder = last && isBold(piece, context) && !isBold(last, context)
  const head = lexicon.regex('^{agency-head}⟩').test(line)
  if (lexicon.regex('^{agency-open}$').test(above)) return !bolder || !head
  return !head
}

function isBold(part: LetterheadPart, context: ExtractContext): boolean {
  return lineOf(part, context.source)?.bold === true
}
