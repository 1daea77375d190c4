/** Longest string of a dictionary that is read. */
const maxLength = 100_000

const heads = {Cert: /\/Cert\s*\[?\s*(?=[(<])/u, M: /\/M\s*(?=[(<])/u} as const

/** Chuỗi của một khoá trong từ điển PDF (ISO 32000, 7.3.4), `(…)` or `<…>`; of an array its first. */
export function stringOf(dictionary: string, key: keyof typeof heads): Buffer | undefined {
  const head = heads[key].exec(dictionary)
  if (!head) return undefined
  const at = head.index + head[0].length
  const text = dictionary.slice(at, at + maxLength)
  if (text.startsWith('(')) return literal(text)
  return Buffer.from(text.slice(1, Math.max(1, text.indexOf('>'))).replace(/\s+/gu, ''), 'hex')
}

const escapes: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}

/** A literal string: its parentheses may nest, and a backslash hides them. */
function literal(text: string): Buffer {
  const letters: string[] = []
  let depth = 0
  for (const [token] of text.matchAll(/\\(?:[0-7]{1,3}|\r\n|[\s\S])|[\s\S]/gu)) {
    if (token === '(' && depth++ === 0) continue
    if (token === ')' && --depth === 0) break
    letters.push(token.length > 1 ? unescaped(token.slice(1)) : token)
  }
  return Buffer.from(letters.join(''), 'latin1')
}

function unescaped(code: string): string {
  if (/^[0-7]/u.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff)
  return /^[\r\n]/u.test(code) ? '' : (escapes[code] ?? code)
}
