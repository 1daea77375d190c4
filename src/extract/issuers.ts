import {bare, fold} from '../lexicon/fold.js'
import type {Issuer} from '../model/dispatch.js'
import type {Evidence} from '../model/evidence.js'
import {positionAt} from '../source/source-text.js'
import type {LetterheadPart} from '../tree/nodes.js'
import {type ExtractContext, evidenceOf, lineOf, printedWords} from './context.js'
import type {Fact} from './facts.js'
import {type JoinedPart, joined, letterheadParts} from './letterhead.js'
import {restored} from './restored.js'

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
  const printed = letterheadParts(context, 'issuer')
  const read = printed.map((part) => restored(part, context))
  const names = namesOf(read, context)
  const own = joined(names.at(-1) ?? [])
  if (!own) return selfNamed(context)
  if (names.length > 1 && isJoint(context)) return jointFacts(names, context)
  const above = joined(names.slice(0, -1).flat())
  const name = tidy(own.value)
  const parent = above ? tidy(above.value) : null
  return {
    issuers: jointNames(name, context).map((each) => ({name: each, parent})),
    name: {value: name, evidence: asRead(own, context)},
    parent: {value: parent, ...(above && {evidence: asRead(above, context)})},
  }
}

/**
 * Without a letterhead: the name by which the text calls its own author (`Tổng cục Thuế có ý kiến như sau`,
 * `Chính phủ ban hành Nghị định …`), if it uses only one.
 */
function selfNamed({root, lexicon, source}: ExtractContext): IssuerFacts {
  const speaks = lexicon.regex('⟨(?<name>{issuer-head}[^,.;:()]{0,60}?) (?:{author-verb})⟩')
  const found = root.children.flatMap((block) => {
    if (block.type !== 'paragraph') return []
    const text = block.children.map((node) => node.value).join('')
    const match = speaks.exec(fold(text))
    const length = match?.groups?.['name']?.length
    if (!match || length === undefined) return []
    const value = text.slice(match.index, match.index + length)
    const offset = (block.position.start.offset ?? 0) + match.index
    const position = positionAt(source, offset, offset + length)
    return /^\p{Lu}/u.test(value) ? [{type: 'issuer' as const, value, position}] : []
  })
  const first = found[0]
  const one = new Set(found.map((name) => fold(name.value))).size === 1
  if (!first || !one) return {issuers: [], name: missing(), parent: {value: null}}
  return {
    issuers: [{name: first.value, parent: null}],
    name: {value: first.value, evidence: evidenceOf(first, source)},
    parent: {value: null},
  }
}

/** The words of the page, whatever marks were put back in the name. */
function asRead({evidence: {value, position}}: JoinedPart, {source}: ExtractContext): Evidence {
  const {start, end} = position
  const words = printedWords(source, start.offset ?? 0, end.offset ?? 0)
  return evidenceOf({value: words || value, position}, source)
}

function missing(): Fact<string> {
  return {value: null, doubt: {id: 'missing-issuer', reason: 'absent'}}
}

/** Văn bản liên tịch: its symbol says that the bodies named above each other issue together. */
function isJoint(context: ExtractContext): boolean {
  const number = letterheadParts(context, 'documentNumber')[0]?.value ?? ''
  const codes = number.split(/[^\p{L}]+/u).filter(Boolean)
  return codes.some((code) => context.lexicon.typesCoded(code).some(({joint}) => joint))
}

function jointFacts(names: readonly LetterheadPart[][], context: ExtractContext): IssuerFacts {
  const all = names.flatMap((parts) => joined(parts) ?? [])
  const first = all[0]
  return {
    issuers: all.map(({value}) => ({name: tidy(value), parent: null})),
    name: first ? {value: tidy(first.value), evidence: asRead(first, context)} : missing(),
    parent: {value: null},
  }
}

/** `CÔNG AN TỈNH - SỞ Y TẾ`: bodies that issue together; a dash within one name is followed by no body. */
function jointNames(name: string, {lexicon}: ExtractContext): string[] {
  const parts = name.split(/\s[-–]\s/u)
  const head = lexicon.regex('^(?!{issuer-not}⟩){issuer-head}⟩')
  return parts.length > 1 && parts.every((part) => head.test(fold(part))) ? parts : [name]
}

/** A footnote star or a rule at the edge of a name is not part of it. */
function tidy(name: string): string {
  return name.replace(/^[\s*_.|-]+|[\s*_.,;:|-]+$/gu, '')
}

function namesOf(pieces: readonly LetterheadPart[], context: ExtractContext): LetterheadPart[][] {
  const names: LetterheadPart[][] = []
  for (const piece of pieces) {
    const last = names.at(-1)
    if (last && goesOn(last, piece, context)) last.push(piece)
    else names.push([piece])
  }
  return names
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
  if (lexicon.regex('^{agency-tail}⟩(?! ?{committee}⟩)').test(line)) return true
  if (/[,-]$/u.test(above) || lexicon.regex('⟨{agency-joint}$').test(above)) return true
  const last = name.at(-1)
  const bolder = last && isBold(piece, context) && !isBold(last, context)
  const opening = '^(?!{issuer-not}⟩){issuer-head}⟩'
  const head =
    lexicon.regex(opening).test(line) || lexicon.bareRegex(opening).test(bare(piece.value))
  if (lexicon.regex('^{agency-open}$').test(above)) return !bolder || !head
  return !head
}

function isBold(part: LetterheadPart, context: ExtractContext): boolean {
  return lineOf(part, context.source)?.bold === true
}
