const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  i: 'ⁱ',
  v: 'ᵛ',
  x: 'ˣ',
}

const noteMark = /^\s*(?:\d{1,3}|[ivx]{1,5})\s*$/u

/**
 * Số chú thích → chữ số mũ: the raised mark of a note stays apart from the number or day before it (`12/QĐ-UBND¹`).
 * Other raised words stay as they are.
 */
export function superscript(words: string): string {
  if (!noteMark.test(words)) return words
  return words.replace(/\S/gu, (character) => raised[character] ?? character)
}
