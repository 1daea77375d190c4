/** A token of RTF (Word 2007 RTF Specification 1.9.1, “RTF syntax”). */
export type Token =
  | {readonly type: 'open'}
  | {readonly type: 'close'}
  | {readonly type: 'word'; readonly name: string; readonly value: number | undefined}
  /** Characters of the file, one for each byte. */
  | {readonly type: 'text'; readonly text: string}

/** Groups: the name of a control word and its value, the digits of a byte, a control symbol, text. They have no names: those cost a third of the time. */
const token =
  /[{}]|\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([\dA-Fa-f]{2})|\\([^A-Za-z'])|([^\\{}\r\n\0]+)/gu

/** The tokens of a file; `\binN` passes over the N bytes behind it. */
export function* tokensOf(rtf: string): Generator<Token> {
  const scan = new RegExp(token)
  for (let found = scan.exec(rtf); found; found = scan.exec(rtf)) {
    const [whole, name, value, byte, symbol, text] = found
    if (name === 'bin') scan.lastIndex += Math.max(0, Number(value ?? 0))
    else if (name !== undefined)
      yield {type: 'word', name, value: value === undefined ? undefined : Number(value)}
    else if (byte !== undefined)
      yield {type: 'text', text: String.fromCharCode(Number.parseInt(byte, 16))}
    else if (symbol !== undefined) yield {type: 'word', name: symbol, value: undefined}
    else if (text !== undefined) yield {type: 'text', text}
    else yield {type: whole === '{' ? 'open' : 'close'}
  }
}
