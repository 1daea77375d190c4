/** What the bytes from 80 to 9F are; a blank stands for those that are none. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Byte as a control character → the character that was meant. */
const controls = /[\u0080-\u009F]/gu

/** Text whose control characters from 80 to 9F are bytes of windows-1252. */
export function withPunctuation(text: string): string {
  return text.replace(controls, (control) => {
    const character = upper[control.charCodeAt(0) - 0x80] ?? ' '
    return character === ' ' ? control : character
  })
}

/** Bytes → text. Node 20 decodes windows-1252 as Latin-1, without dashes and quotation marks, so it is done here. */
export function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return withPunctuation(latin)
}
