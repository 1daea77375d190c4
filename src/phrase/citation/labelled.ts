import {kindOf, type Reading} from './name.js'
import {codeAt, symbolCodes} from './number.js'
import {type Token, wordsBeforeLabel} from './tokens.js'

/** So many words may be anything: a further kind of document, or those of an untitled kind, such as a law. */
const fewWords = 4

/** “Thông báo kết luận số 12/TB-VPCP”: the symbol must be of the kind. */
export function numberAfterWords(reading: Reading, at: number, from: number) {
  const kind = kindOf(reading, at)
  for (let i = from; kind && i < from + wordsBeforeLabel; i++) {
    const token = reading.tokens[i]
    const isNear = i < from + fewWords
    if (!token || token.type === 'mark' || token.type === 'date') return undefined
    if (token.tags.has('document-type') ? !isNear : token.capital) return undefined
    if (!token.tags.has('citation-label')) continue
    const number = numberAfter(reading, i)
    const codes = number ? symbolCodes(number.value) : []
    const isOfKind = kind.codes.some((code) => codes.includes(code))
    return isOfKind || (!kind.titled && isNear) ? number : undefined
  }
  return undefined
}

/** A number with letters, after `số` or bare. */
export function numberAfter(reading: Reading, at: number) {
  const {tokens} = reading
  const labelled = afterLabel(tokens, at)
  const from = labelled ?? (tokens[at]?.word === ':' ? at + 1 : at)
  const token = tokens[from]
  if (!token) return undefined
  if (token.type === 'number' && token.number) return {value: token.number, next: from + 1}
  if (labelled === undefined) return undefined
  return parted(tokens, from) ?? coded(reading, from)
}

/** `12 3/QĐ-UBND` after `số`: a space got into the digits; spaces are never of the number. */
function parted(tokens: readonly Token[], at: number) {
  const [head, rest] = [tokens[at], tokens[at + 1]]
  const isOne = head?.type === 'integer' && rest?.number && /^\d{1,3}[/-]/u.test(rest.number)
  if (!isOne || head.word.length > 3 || rest.start !== head.end + 1) return undefined
  return {value: head.word + rest.number, next: at + 2}
}

function coded({tokens, text}: Reading, at: number) {
  const code = codeAt(text, tokens[at]?.start ?? text.length)
  if (!code) return undefined
  let next = at
  while ((tokens[next]?.start ?? code.end) < code.end) next++
  return {value: code.value, next}
}

/** The index after `số`, `số:`, `: số`. */
export function afterLabel(tokens: readonly Token[], at: number): number | undefined {
  const label = tokens[at]?.word === ':' ? at + 1 : at
  if (!tokens[label]?.tags.has('citation-label')) return undefined
  const mark = tokens[label + 1]?.word
  return mark === ':' || mark === '.' ? label + 2 : label + 1
}
