import type {Context} from '../context.js'
import type {FlowLine} from '../flow.js'

/** `Nguyễn`, `H.`, `H’Yâo`, `Thùy-Dương`. */
const namePart = /^\p{Lu}(?:\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|[’']\p{Lu}\p{Ll}+|\.)?$/u

/**
 * Họ tên: two to six words, each capitalised (`Nguyễn Thị Hồng Hà`), a space of them lost or not
 * (`LêVăn An`); degrees with dots may stand before.
 */
export function isPersonName(text: string): boolean {
  const words = withoutDegrees(text)
    .replace(/[.,]$/u, '')
    .split(/ |(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u)
  if (words.length < 2 || words.length > 6) return false
  if (words.some((word) => word.length > 7 && !word.includes('-'))) return false
  return words.every((word) => namePart.test(word))
}

/** A name as a signer's is printed, behind ranks and degrees (`Đại tá Lê Văn An`, `PGS. TS. Lê Văn An`). */
export function isSignerName({text, folded}: FlowLine, {lexicon}: Context): boolean {
  const rank = lexicon.regex('^(?:{honorific}[ .,]+)+').exec(folded)?.[0] ?? ''
  return isPersonName(text.slice(rank.length))
}

/** `LÊ VĂN AN`. */
export function isNameInCapitals({text}: FlowLine): boolean {
  return /^\p{Lu}+(?: \p{Lu}+){1,4}$/u.test(text)
}

/** The name without the degrees before it. */
function withoutDegrees(text: string): string {
  return text.replace(/^(?:\p{Lu}[\p{L}\d]{0,5}\.\s?)+/u, '').trim()
}
