/**
 * Chữ trên một dòng: line ends become spaces, control characters go, the marks that turn the order of letters
 * are shown (U+FFFD), so that no name can disguise itself in a picture or a list.
 */
export function oneLine(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu, '')
    .replace(/[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, '\uFFFD')
    .replace(/[\t-\r]+/gu, ' ')
    .trim()
}
