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

/** The name without the degrees before it. */
export function withoutDegrees(text: string): string {
  return text.replace(/^(?:\p{Lu}[\p{L}\d]{0,5}\.\s?)+/u, '').trim()
}
