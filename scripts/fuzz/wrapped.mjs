/** Gói và ảnh: seeds that no fixture is, made of fixtures and of chance. */
import path from 'node:path'
import {createCanvas} from '@napi-rs/canvas'
import JSZip from 'jszip'
import utif from 'utif2'

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

/** A picture with bars, some of them as high as letters. */
function canvasOf(chance) {
  const [width, height] = [210 + chance.below(200), 210 + chance.below(100)]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  for (let count = 30; count > 0; count--)
    context.fillRect(chance.below(width), chance.below(height), 12, 1 + chance.below(12))
  return canvas
}

function tiff(canvas) {
  const {width, height} = canvas
  const {data} = canvas.getContext('2d').getImageData(0, 0, width, height)
  return Buffer.from(utif.encodeImage(data, width, height))
}

/** What is made, by its ending. Pictures are encoded at once: a canvas that nobody holds may be gone before a thread has done it. */
export const wrapped = {
  '.eml': (files) => mail(files),
  '.zip': (files) => zip(files),
  '.png': (_, chance) => canvasOf(chance).toBuffer('image/png'),
  '.jpg': (_, chance) => canvasOf(chance).toBuffer('image/jpeg'),
  '.webp': (_, chance) => canvasOf(chance).toBuffer('image/webp'),
  '.tif': (_, chance) => tiff(canvasOf(chance)),
}
