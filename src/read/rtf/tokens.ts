/** A token of RTF (Word 2007 RTF Specification 1.9.1, “RTF syntax”). */
export type Token =
  | {readonly type: 'open'}
  | {readonly type: 'close'}
  | {readonly type: 'word'; readonly name: string; readonly value: number | undefined}
  /** Characters of the file, one for each byte. */
  | {readonly type: 'text'; readonly text: string}

const token =
  /[{}]|\\(?<name>[A-Za-z]{1,32})(?<value>-?\d{1,10})? ?|\\'(?<byte>[\dA-Fa-f]{2})|\\(?<symbol>[^A-Za-z'])|(?<text>[^\\{}\r\n\0]+)/gu

/** The tokens of a file; `\binN` passes over the N bytes behind it. */
export function* tokensOf(rtf: string): Generator<Token> {
  const scan = new RegExp(token)
  for (let found = scan.exec(rtf); found; found = scan.exec(rtf)) {
    const {name, value, byte, symbol, text} = found.groups ?? {}
    if (name === 'bin') scan.lastIndex += Math.max(0, Number(value ?? 0))
    else if (name !== undefined)
      yield {type: 'word', name, value: value === undefined ? undefined : Number(value)}
    else if (byte !== undefined)
      yield {type: 'text', text: String.fromCharCode(Number.parseInt(byte, 16))}
    else if (symbol !== undefined) yield {type: 'word', name: symbol, value: undefined}
    else if (text !== undefined) yield {type: 'text', text}
    else yield {type: found[0] === '{' ? 'open' : 'close'}
  }
}
