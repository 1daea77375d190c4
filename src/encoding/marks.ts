/** A letter with marks behind it: circumflex, breve and horn make the vowel, the others are its tone. */
const marked = /(?<base>\p{L})(?<marks>[\u0300-\u0303\u0306\u0309\u031B\u0323]{2,})/gu
const quality = /[\u0302\u0306\u031B]/u

/** Ghép dấu: NFC, the tone put behind the mark of the vowel first (o + sắc + mũ is ố, which NFC alone does not see). */
export function composed(text: string): string {
  return text
    .normalize('NFD')
    .replace(marked, (_, base: string, marks: string) => {
      const inOrder = [...marks].toSorted(
        (a, b) => Number(quality.test(b)) - Number(quality.test(a)),
      )
      return base + inOrder.join('')
    })
    .normalize('NFC')
}
