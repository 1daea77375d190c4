import {deflateSync, inflateSync} from 'node:zlib'

/**
 * Làm hỏng lớp chữ: the same PDF whose fonts tell wrong letters, as where a program lost their tables. What is drawn
 * stays; the tables (`ToUnicode`) are replaced in an update behind the file, as the format allows.
 */
export function scrambled(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const numbers = [
    ...new Set([...text.matchAll(/\/ToUnicode (\d+) 0 R/gu)].map(([, n]) => Number(n))),
  ]
  const trailer = /trailer\s*<<(?<keys>[\s\S]*?)>>\s*startxref\s*(?<at>\d+)\s*%%EOF\s*$/u.exec(text)
  const {keys = '', at = '0'} = trailer?.groups ?? {}
  let more = '\n'
  let table = 'xref\n'
  for (const number of numbers) {
    table += `${number} 1\n${String(text.length + more.length).padStart(10, '0')} 00000 n \n`
    const body = deflateSync(Buffer.from(wrong(tableOf(text, number)), 'latin1')).toString('latin1')
    more += `${number} 0 obj\n<</Length ${body.length}/Filter/FlateDecode>>\nstream\n${body}\nendstream\nendobj\n`
  }
  const start = text.length + more.length
  more += `${table}trailer\n<<${keys}/Prev ${at}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text + more, 'latin1')
}

function tableOf(text: string, number: number): string {
  const from = text.indexOf('stream', text.search(new RegExp(`(?<!\\d)${number} 0 obj`, 'u')))
  const data = text.slice(from, text.indexOf('endstream', from)).replace(/^stream\r?\n/u, '')
  return inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
}

/** Every letter becomes another one, far from it. */
function wrong(table: string): string {
  const another = (code: string) => {
    const value = Number.parseInt(code, 16)
    return value === 0x20
      ? code
      : (0x41 + ((value * 37 + 11) % 0x150)).toString(16).padStart(4, '0')
  }
  return table.replace(/(?<=^<[\dA-F]+> <)[\dA-F]{4}(?=>$)/gmu, another)
}
