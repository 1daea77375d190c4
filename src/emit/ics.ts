/** Lines of a calendar hold at most so many octets (RFC 5545, 3.1). */
const octets = 75

/** Dòng nội dung: `NAME;PARAMETER=…` and a value that is written already. */
export type Line = readonly [name: string, value: string]

/** Lịch (RFC 5545): CRLF after every line, long lines folded between characters. */
export function icsText(lines: readonly Line[]): string {
  return lines.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('')
}

/** Chữ trong lịch (RFC 5545, 3.3.11): control characters and halves of pairs go. */
export function icsWords(words: string): string {
  return words
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n')
}

function fold(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let size = 0
  for (const letter of line) {
    const more = octetsOf(letter.codePointAt(0) ?? 0)
    if (size + more > octets) {
      pieces.push(piece)
      piece = ''
      size = 1 // the space before a line that goes on
    }
    piece += letter
    size += more
  }
  return [...pieces, piece].join('\r\n ')
}

/** How long a character is in UTF-8. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
