import {passiveAt} from './changes.js'
import {numberAfter} from './labelled.js'
import {kindOf, type Reading} from './name.js'
import type {Token} from './tokens.js'

/** A trích yếu is no longer than this, in tokens. */
const longest = 120

/** Trích yếu of a cited document. */
export interface Subject {
  /** As printed; null for a verb that says nothing by itself (“do Bộ Y tế ban hành”). */
  readonly words: string | null
  /** The index of its first token. */
  readonly from: number
  /** The index after its last token. */
  readonly next: number
}

/**
 * Trích yếu that follows a citation, from after `về`, or from the verb (`quy định chi tiết …`), to its
 * natural end: the end of the clause, a list mark with a further citation, the quote or bracket that
 * closes round it.
 */
export function subject(reading: Reading, at: number): Subject | undefined {
  const {tokens, text} = reading
  const quoted = tokens[at]?.word === '"' || tokens[at]?.word === '('
  const opener = quoted || tokens[at]?.word === '-' ? tokens[at + 1] : tokens[at]
  if (!opener) return undefined
  const worded = opener.tags.has('citation-subject')
  if (!worded && !(opener.tags.has('citation-subject-verb') && !opener.capital)) return undefined
  const begins = opener === tokens[at] ? at : at + 1
  const from = worded ? begins + 1 : begins
  const ofParts = opener.tags.has('citation-subject-parts')
  const kind = {
    quoted,
    amending: opener.tags.has('relation-amends'),
    amended: ofParts ? kindOf(reading, from + 1)?.id : undefined,
  }
  let next = from
  while (next - from < longest && !ends(reading, next, kind)) next++
  if (next === from) return undefined
  const open = tokens[next - 1]?.word
  const last = (open === ',' || open === '(') && next > from + 1 ? next - 2 : next - 1
  const words = text.slice(tokens[from]?.start, tokens[last]?.end).replace(/\s+/gu, ' ')
  return {words: worded || next > from + 1 ? words : null, from, next}
}

interface Manner {
  /** Within quotes or brackets. */
  readonly quoted: boolean
  /** “sửa đổi, bổ sung một số điều của Luật A, Luật B”: further laws belong to the title. */
  readonly amending: boolean
  /** “sửa đổi, bổ sung một số điều của Nghị định A … và Nghị định B”: the kind of what is amended. */
  readonly amended: string | undefined
}

function ends(reading: Reading, at: number, {quoted, amending, amended}: Manner): boolean {
  const {tokens} = reading
  const token = tokens[at]
  if (!token || token.word === ';' || token.word === ':') return true
  if (isAlias(token) || (isOpening(token) && isAlias(tokens[at + 1]))) return true
  if (token.word === '.') return !tokens[at - 1]?.tags.has('citation-issuer-dotted')
  if (quoted && (token.word === '"' || token.word === ')')) return true
  if (token.word === ')' && !opened(reading, at)) return true
  if (!quoted && passiveAt(tokens, at)) return true
  const isAnd = token.tags.has('citation-and')
  if (isAnd && amended !== undefined && kindOf(reading, at + 1)?.id === amended) return false
  const listed = token.word === ',' || isAnd
  return listed && beginsCitation(reading, at + 1, amending)
}

const isOpening = ({word}: Token) => word === '(' || word === ','

/** “(sau đây gọi tắt là …)” is no part of a title. */
const isAlias = (token: Token | undefined) => token?.tags.has('citation-alias') === true

/** A bracket of the subject itself closes within it. */
function opened({tokens}: Reading, at: number): boolean {
  for (let i = at - 1; i > at - 20 && i >= 0; i--) {
    if (tokens[i]?.word === '(') return true
    if (tokens[i]?.word === ')') return false
  }
  return false
}

/** A kind with its number, a number with `số`, a provision, or the head of a new clause. */
function beginsCitation(reading: Reading, at: number, amending: boolean): boolean {
  const {tokens} = reading
  const token = tokens[at]
  if (numberAfter(reading, at)) return true
  const kind = kindOf(reading, at)
  if (kind && numberAfter(reading, at + 1)) return true
  if (kind) return kind.byName && token?.capital === true && !amending
  if (tokens[at - 1]?.word !== ',' || !token) return false
  const provision = token.tags.has('provision-article') || token.tags.has('provision-clause')
  return (provision && !amending) || (token.tags.has('citation-issuer-head') && token.capital)
}
