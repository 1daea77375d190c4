import type {Token} from './tokens.js'

/** Longest name of an agency, in tokens. */
const longest = 40

/**
 * Cơ quan ban hành after `của`: the index after its last token, or undefined when no name stands there.
 *
 * ```ebnf
 * issuer = head { word | "," tail | "và" tail | "-" capital } [ "khóa" term ] ;
 * ```
 *
 * Names of agencies hold commas and `và` (Bộ Văn hóa, Thể thao và Du lịch); they end before a verb, a
 * preposition, a new citation or the end of the clause.
 */
export function issuer(tokens: readonly Token[], at: number): number | undefined {
  const head = tokens[at]
  if (!head || !(head.capital || head.tags.has('citation-issuer-head'))) return undefined
  if (isKindOfDocument(tokens, at) || endsName(tokens, at)) return undefined
  if (isWhole(tokens, at)) return at + 1
  let next = at + 1
  while (next - at < longest) {
    const more = continuation(tokens, next)
    if (!more) break
    next = more
  }
  return next
}

/** “Chính phủ trừ đi …”: after a name that is whole, a small word goes on only to a capital (“Chính phủ nước Cộng …”). */
function isWhole(tokens: readonly Token[], at: number): boolean {
  const [head, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!head?.tags.has('citation-issuer-whole') || next?.tags.has('citation-congress-more'))
    return false
  return (next?.type === 'word' || next?.type === 'phrase') && !next.capital && !after?.capital
}

/** The index after one more word of the name, with the comma, `và` or dash before it. */
function continuation(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (token.word === ',') return afterComma(tokens, at)
  if (token.word === '-' || token.word === '&') {
    const next = tokens[at + 1]
    const glued =
      next?.type === 'integer' && next.start === token.end && tokens[at - 1]?.end === token.start
    return next?.capital || glued ? at + 1 : undefined // `Covid-19`
  }
  if (token.word === '.') return isDotted(tokens, at) ? at + 1 : undefined
  if (token.tags.has('citation-and')) return afterAnd(tokens, at)
  if (token.type === 'integer') return at + 1
  return endsName(tokens, at) || token.type === 'mark' ? undefined : at + 1
}

/** “Bộ trưởng, Chủ nhiệm Văn phòng”, “Phòng, chống …”, “Văn hóa, Thể thao và Du lịch”. */
function afterComma(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at + 1]
  if (!next || next.type === 'mark' || endsName(tokens, at + 1)) return undefined
  if (isKindOfDocument(tokens, at + 1)) return undefined
  if (next.tags.has('citation-issuer-second')) return at + 1
  if (next.tags.has('citation-issuer-head')) return undefined
  for (let i = at + 1; i < at + 8; i++) {
    const token = tokens[i]
    if (!token || token.word === ',' || token.type === 'mark' || endsName(tokens, i))
      return undefined
    if (token.tags.has('citation-and')) return afterAnd(tokens, i) && at + 1
  }
  return undefined
}

function afterAnd(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at + 1]
  if (!next || next.type === 'mark' || isKindOfDocument(tokens, at + 1)) return undefined
  if (next.tags.has('citation-issuer-tail')) return at + 2
  return next.capital && !endsName(tokens, at + 1) ? at + 1 : undefined
}

/** Kế hoạch, Dự án … in capitals, without a number, may be part of a name (Sở Kế hoạch và Đầu tư). */
export function isKindOfDocument(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token?.tags.has('document-type')) return false
  if (!token.capital || !token.tags.has('citation-kind-in-names')) return true
  const next = tokens[at + 1]
  return next?.type === 'number' || next?.tags.has('citation-label') === true
}

const isDotted = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.tags.has('citation-issuer-dotted') === true && tokens[at + 1]?.capital === true

function endsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || token.type === 'number' || token.type === 'date') return true
  if (token.capital && !opensClause(token)) return isKindOfDocument(tokens, at)
  return [...token.tags].some((tag) => ends.test(tag)) || isKindOfDocument(tokens, at)
}

const ends =
  /^(?:relation-|citation-(?:issuer-stop|subject|subject-verb|label|self|back|of|year|plural)$)/u

const opensClause = ({tags}: Token) =>
  tags.has('citation-subject') ||
  tags.has('citation-subject-verb') ||
  tags.has('citation-issuer-stop-capital')
