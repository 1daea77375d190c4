/** Đột biến: changes to a file, each drawn from a seeded source of chance, blind or with a sense of its format. */
import {deflateSync, inflateSync} from 'node:zlib'
import JSZip from 'jszip'

/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export function chanceOf(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count) => Math.floor(next() * count)
  return {next, below, of: (list) => list[below(list.length)]}
}

const cutOf = (bytes, {below}) => {
  const from = below(bytes.length + 1)
  return [from, Math.min(bytes.length, from + below(Math.max(2, bytes.length >> below(8))))]
}

/** Changes that know nothing of the format. */
const blind = {
  flip(bytes, chance) {
    const copy = Buffer.from(bytes)
    for (let count = 1 + chance.below(20); count > 0 && copy.length > 0; count--)
      copy[chance.below(copy.length)] ^= 1 << chance.below(8)
    return copy
  },
  cut: (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  drop(bytes, chance) {
    const [from, to] = cutOf(bytes, chance)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  double(bytes, chance) {
    const [from, to] = cutOf(bytes, chance)
    const piece = bytes.subarray(from, to)
    const times = Math.min(1 + chance.below(8), Math.ceil(500_000 / (piece.length + 1)))
    return Buffer.concat([
      bytes.subarray(0, from),
      ...Array(times).fill(piece),
      bytes.subarray(from),
    ])
  },
  zero(bytes, chance) {
    const copy = Buffer.from(bytes)
    const [from, to] = cutOf(bytes, chance)
    return copy.fill(chance.of([0, 32, 255]), from, to)
  },
  splice(bytes, chance, other) {
    const [from, to] = cutOf(other, chance)
    const at = chance.below(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at)])
  },
  number(bytes, chance) {
    const text = bytes.toString('latin1')
    const found = [...text.matchAll(/\d+/gu)]
    if (found.length === 0) return bytes
    const {index, 0: digits} = chance.of(found)
    const other = chance.of([
      '0',
      '-1',
      '4294967295',
      '99999999999',
      `${digits}${digits}`,
      '1e9',
      '',
    ])
    return Buffer.from(text.slice(0, index) + other + text.slice(index + digits.length), 'latin1')
  },
}

const labels = [
  'Số:',
  'Số: /',
  'V/v',
  'Kính gửi:',
  'Nơi nhận:',
  'Điều 1.',
  'TM.',
  'KT.',
  '- Lưu: VT',
  'ngày  tháng  năm 2026',
  'Căn cứ',
  '31/02/2026',
  'HỎA TỐC',
  '|',
  '\t\t',
  '\f',
  '\u0301',
]

/** Changes to a text, line by line. */
const ofLines = {
  swap(lines, chance) {
    const [a, b] = [chance.below(lines.length), chance.below(lines.length)]
    const copy = [...lines]
    ;[copy[a], copy[b]] = [copy[b], copy[a]]
    return copy
  },
  double: (lines, chance) => lines.toSpliced(chance.below(lines.length), 0, chance.of(lines)),
  drop: (lines, chance) => lines.toSpliced(chance.below(lines.length), 1),
  join(lines, chance) {
    const at = chance.below(lines.length)
    return lines.toSpliced(
      at,
      2,
      lines.slice(at, at + 2).join(chance.of([' ', '', '\t', '      '])),
    )
  },
  part(lines, chance) {
    const at = chance.below(lines.length)
    const cut = chance.below(lines[at].length + 1)
    return lines.toSpliced(at, 1, lines[at].slice(0, cut), lines[at].slice(cut))
  },
  label: (lines, chance) => lines.toSpliced(chance.below(lines.length), 0, chance.of(labels)),
  insert(lines, chance) {
    const at = chance.below(lines.length)
    const cut = chance.below(lines[at].length + 1)
    const words = chance.of(labels)
    return lines.toSpliced(at, 1, lines[at].slice(0, cut) + words + lines[at].slice(cut))
  },
  digit(lines, chance) {
    const at = chance.below(lines.length)
    const digits = () => chance.of(['', '0', '7', '99', '1234567890123', ' ', '…', 'O'])
    return lines.toSpliced(
      at,
      1,
      lines[at].replace(/\d/gu, (digit) => (chance.below(3) ? digit : digits())),
    )
  },
}

/** Some changes of lines, whatever parts them. */
function text(words, chance, apart = '\n') {
  let lines = words.split(apart)
  for (let count = 1 + chance.below(4); count > 0; count--)
    lines = chance.of(Object.values(ofLines))(lines, chance)
  return lines.join(apart)
}

/** Pieces of markup that are worth another value: of Word, of OpenDocument, of web pages. */
const telling = [
  /w:val="[^"]*"/u,
  /<w:tc>/u,
  /(?:text|table|draw):[\p{Ll}-]*name="[^"]*"/u,
  /<(?:text:list|text:p|text:span|table:table-cell|table:table|draw:frame)[ >]/u,
  /<\/(?:text:list|text:p|table:table-cell|table:table-row|office:text)>/u,
  /(?:colspan|rowspan|style|class)="[^"]*"/u,
  /\d+/u,
  /<[^>]*>/u,
]

/** Attributes that multiply what they stand in. */
const repeats = [
  'table:number-columns-repeated="2000000000"',
  'table:number-rows-repeated="1000000"',
  'table:number-columns-spanned="99999999"',
  'table:number-rows-spanned="-1"',
  'text:c="999999999"',
  'text:start-value="1e300"',
  'text:level="-3"',
  'style:parent-style-name="Standard" style:name="Standard"',
  'colspan="4294967296"',
]

/** Changes to markup: its tags are the lines. */
function markup(xml, chance) {
  if (chance.below(2)) return text(xml, chance, chance.of(['<', '</w:p>', '</text:p>', '>', '"']))
  const kind = chance.of(telling)
  const all = [...xml.matchAll(new RegExp(kind, 'gu'))]
  if (all.length === 0) return xml
  const {index, 0: found} = chance.of(all)
  const other = chance.of([
    '',
    found + found,
    found.repeat(50),
    found.repeat(5000),
    labels[0],
    chance.of(repeats),
    found.replace(/^<[\p{L}:-]+/u, (opening) => `${opening} ${chance.of(repeats)}`),
  ])
  return xml.slice(0, index) + other + xml.slice(index + found.length)
}

/** A container with one part changed, packed again. */
async function packed(bytes, chance, other) {
  const zip = await JSZip.loadAsync(bytes)
  const names = Object.keys(zip.files).filter((name) => !zip.files[name].dir)
  const name = chance.below(2)
    ? (names.find((each) => /document\.xml$|content\.xml$/u.test(each)) ?? chance.of(names))
    : chance.of(names)
  const part = await zip.file(name).async('nodebuffer')
  if (chance.below(12) === 0) zip.remove(name)
  else if (/\.(?:xml|rels)$/u.test(name) && chance.below(4))
    zip.file(name, markup(part.toString('utf8'), chance))
  else zip.file(name, chance.of(Object.values(blind))(part, chance, other))
  return zip.generateAsync({type: 'nodebuffer', compression: 'DEFLATE'})
}

/** A PDF with the words of one of its packed streams changed. */
function streams(bytes, chance) {
  const whole = bytes.toString('latin1')
  const found = [...whole.matchAll(/stream\r?\n(?<data>[\s\S]*?)\r?\nendstream/gu)]
  if (found.length === 0) return bytes
  const {index, 0: all, groups} = chance.of(found)
  const at = index + all.indexOf(groups.data)
  try {
    const plain = inflateSync(Buffer.from(groups.data, 'latin1')).toString('latin1')
    const changed = deflateSync(
      Buffer.from(text(plain, chance, chance.of(['\n', ' ', 'Tj'])), 'latin1'),
    )
    return Buffer.from(
      whole.slice(0, at) + changed.toString('latin1') + whole.slice(at + groups.data.length),
      'latin1',
    )
  } catch {
    return bytes // not packed, or not by deflate
  }
}

/** A text, or a page of the web. */
const words = (all, chance) =>
  (/<html/iu.test(all.slice(0, 4096)) && chance.below(2) ? markup : text)(all, chance)

/** One change that the bytes invite, or a blind one. */
export async function mutated(bytes, chance, other) {
  const isText = !bytes.subarray(0, 4096).includes(0)
  const head = bytes.subarray(0, 5).toString('latin1')
  const knowing = head.startsWith('PK')
    ? packed
    : head === '%PDF-'
      ? streams
      : isText
        ? (all, draw) => Buffer.from(words(all.toString('utf8'), draw))
        : undefined
  if (!knowing || chance.below(3) === 0)
    return chance.of(Object.values(blind))(bytes, chance, other)
  return knowing(bytes, chance, other)
}
