/** Gói và ảnh: seeds that no fixture is, made of fixtures and of chance. */
import path from 'node:path'
import {crc32, deflateSync} from 'node:zlib'
import JSZip from 'jszip'

const named = ({file}) => `${path.basename(path.dirname(file))}${path.extname(file)}`

/** A mail with the files attached. */
function mail(files) {
  const parts = files.map(
    (each) =>
      `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${named(each)}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${each.bytes.toString('base64').replace(/.{76}/gu, '$&\r\n')}\r\n`,
  )
  const head =
    'From: =?UTF-8?Q?V=C4=83n_th=C6=B0?= <a@tanhoa.example>\r\nSubject: cong van\r\nDate: Mon, 1 Jun 2026 08:00:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'
  return Buffer.from(
    `${head}--b\r\nContent-Type: text/plain\r\n\r\nKính gửi\r\n${parts.join('')}--b--\r\n`,
  )
}

async function zip(files) {
  const made = new JSZip()
  for (const each of files) made.file(`den/${named(each)}`, each.bytes)
  return made.generateAsync({type: 'nodebuffer', compression: 'DEFLATE'})
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** A grey picture with bars, some of them as high as letters. */
function png(chance) {
  const [width, height] = [100 + chance.below(300), 40 + chance.below(200)]
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const rows = Buffer.alloc((width + 1) * height, 255)
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0
  for (let count = 30; count > 0; count--) {
    const y = chance.below(height)
    const x = 1 + chance.below(width)
    rows.fill(0, y * (width + 1) + x, Math.min((y + 1) * (width + 1), y * (width + 1) + x + 12))
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** What is made, by its ending. */
export const wrapped = {
  '.eml': (files) => mail(files),
  '.zip': (files) => zip(files),
  '.png': (_, chance) => png(chance),
}
