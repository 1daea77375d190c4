/** How the dictionary of a signature is written. */
export interface Dictionary {
  readonly subFilter?: string
  /** Further keys of it. */
  readonly more?: string
}

type Sign = (content: Uint8Array) => Promise<Uint8Array>

/** Digits that are kept for a signature. */
const room = 8192

/** Một trang PDF bịa đặt. */
export function onePage(words: string): Uint8Array {
  const stream = `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`
  return append(new Uint8Array(Buffer.from('%PDF-1.7\n')), [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ])
}

/** Adds a revision that holds a signature of the whole file as it then is. */
export async function sign(
  pdf: Uint8Array,
  make: Sign,
  {subFilter = 'adbe.pkcs7.detached', more = ''}: Dictionary = {},
): Promise<Uint8Array> {
  const blank = `/ByteRange[${'*'.repeat(60)}]/Contents<${'0'.repeat(room)}>`
  const file = Buffer.from(
    append(pdf, [`<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/${subFilter}${blank}${more}>>`]),
  )
  const hole = file.lastIndexOf('/Contents<0') + '/Contents'.length
  const end = hole + room + 2
  const ranges = `0 ${hole} ${end} ${file.length - end}`
  file.write(ranges.padEnd(60), file.lastIndexOf('[***') + 1, 'latin1')
  const signature = await make(
    new Uint8Array(Buffer.concat([file.subarray(0, hole), file.subarray(end)])),
  )
  file.write(Buffer.from(signature).toString('hex'), hole + 1, 'latin1')
  return new Uint8Array(file)
}

/** A revision with further objects; the numbers go on. */
export function append(pdf: Uint8Array, objects: readonly string[]): Uint8Array {
  const before = Buffer.from(pdf).toString('latin1')
  const first = (before.match(/\d+ 0 obj/gu)?.length ?? 0) + 1
  let text = before
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${first + index} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  const previous = [...before.matchAll(/startxref\n(?<at>\d+)/gu)].at(-1)?.groups?.['at']
  const head = first === 1 ? '0 1\n0000000000 65535 f \n' : ''
  text += `xref\n${head}${first} ${objects.length}\n${offsets.join('')}trailer\n<</Size ${first + objects.length}/Root 1 0 R${previous ? `/Prev ${previous}` : ''}>>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
