import {createHash} from 'node:crypto'
import {append} from './signed-pdf.js'

const padding = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
)
const padded = (password: string) =>
  Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32)
const md5 = (...pieces: readonly Uint8Array[]) => {
  const sum = createHash('md5')
  for (const piece of pieces) sum.update(piece)
  return sum.digest()
}

/** The cipher of old PDF, which Node does not know any more. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({length: 256}, (_, index) => index)
  const at = (index: number) => state[index & 255] ?? 0
  const swap = (a: number, b: number) => {
    ;[state[a], state[b]] = [at(b), at(a)]
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  const crossed = Buffer.from(data).map((byte) => {
    i = (i + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    return byte ^ at(at(i) + at(j))
  })
  return Buffer.from(crossed)
}

/** Một trang PDF có mật khẩu (ISO 32000, 7.6: version 1, 40 bits); the password of the user may be empty. */
export function encryptedPage(words: string, user: string, owner: string): Uint8Array {
  const id = Buffer.alloc(16, 7)
  const rights = Buffer.from([0xd4, 0xff, 0xff, 0xff])
  const ownerKey = rc4(md5(padded(owner)).subarray(0, 5), padded(user))
  const key = md5(padded(user), ownerKey, rights, id).subarray(0, 5)
  const userKey = rc4(key, padding)
  const streamKey = md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10)
  const stream = rc4(streamKey, Buffer.from(`BT /F1 12 Tf 72 700 Td (${words}) Tj ET`))
  const file = append(new Uint8Array(Buffer.from('%PDF-1.4\n')), [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream.toString('latin1')}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Filter/Standard/V 1/R 2/P -44/O<${ownerKey.toString('hex')}>/U<${userKey.toString('hex')}>>>`,
  ])
  const hex = id.toString('hex')
  const text = Buffer.from(file).toString('latin1')
  return new Uint8Array(
    Buffer.from(
      text.replace('/Root 1 0 R', `/Root 1 0 R/Encrypt 6 0 R/ID[<${hex}><${hex}>]`),
      'latin1',
    ),
  )
}
