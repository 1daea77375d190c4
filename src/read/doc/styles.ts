import {at, type Fib} from './fib.js'
import {type Sprm, sprmsOf} from './sprms.js'

/** Kiểu định dạng: what a style changes, those it is based on first. */
export interface DocStyle {
  readonly paragraph: readonly Sprm[]
  readonly character: readonly Sprm[]
}

export interface DocStyles {
  /** Number of the font for characters of no style. */
  readonly font: number
  readonly style: (number: number) => DocStyle
}

interface Own extends DocStyle {
  readonly base: number
}

const none: DocStyle = {paragraph: [], character: []}
const paragraphKind = 1
const characterKind = 2
/** Styles that may be based on each other. */
const longestChain = 12

/** Reads the style sheet ([MS-DOC] 2.9.271, STSH). */
export function readStyles(fib: Fib): DocStyles {
  const sheet = fib.part(at.styles)
  if (sheet.length < 20) return {font: 0, style: () => none}
  const head = sheet.readUInt16LE(0)
  const baseLength = sheet.readUInt16LE(4)
  const own: (Own | undefined)[] = []
  for (let from = 2 + head; from + 2 <= sheet.length && own.length < sheet.readUInt16LE(2); ) {
    const length = sheet.readUInt16LE(from)
    const style = sheet.subarray(from + 2, from + 2 + length)
    own.push(length > baseLength ? styleOf(style, baseLength) : undefined)
    from += 2 + length
  }
  const made = new Map<number, DocStyle>()
  return {
    font: head >= 18 ? sheet.readUInt16LE(2 + 16) : 0,
    style(number) {
      const style = made.get(number) ?? chained(own, number)
      made.set(number, style)
      return style
    },
  }
}

function chained(own: readonly (Own | undefined)[], number: number): DocStyle {
  const chain: Own[] = []
  for (let next = own[number]; next && chain.length < longestChain; next = own[next.base])
    chain.unshift(next)
  return {
    paragraph: chain.flatMap(({paragraph}) => paragraph),
    character: chain.flatMap(({character}) => character),
  }
}

function styleOf(style: Buffer, baseLength: number): Own {
  const kind = style.readUInt16LE(2) & 0xf
  const base = style.readUInt16LE(2) >> 4
  const count = style.readUInt16LE(4) & 0xf
  let from = baseLength + 2 + style.readUInt16LE(baseLength) * 2 + 2
  const changes: Buffer[] = []
  for (let index = 0; index < count && from + 2 <= style.length; index++) {
    const length = style.readUInt16LE(from)
    changes.push(style.subarray(from + 2, from + 2 + length))
    from += 2 + length + (length % 2)
  }
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = changes
  return {
    base,
    paragraph: kind === paragraphKind ? sprmsOf(first.subarray(2)) : [],
    character: sprmsOf(
      kind === paragraphKind ? second : kind === characterKind ? first : first.subarray(0, 0),
    ),
  }
}

/** Names of the fonts by number ([MS-DOC] 2.9.286, SttbfFfn). */
export function readFonts(fib: Fib): string[] {
  const table = fib.part(at.fonts)
  const fonts: string[] = []
  const nameAt = 39
  for (let from = 4; from < table.length; ) {
    const length = table.readUInt8(from)
    const name = table.toString('utf16le', from + 1 + nameAt, from + 1 + length)
    fonts.push(name.replace(/\0.*/su, ''))
    from += 1 + length
  }
  return fonts
}
