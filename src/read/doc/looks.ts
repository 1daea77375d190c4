import type {Look} from '../word/flow.js'
import {type Sprm, sprmsOf} from './sprms.js'
import type {DocStyles} from './styles.js'

/** How characters look, and what they are besides. */
export interface DocLook extends Look {
  readonly hidden: boolean
  readonly deleted: boolean
  /** Character and font of a symbol that stands for a placeholder. */
  readonly symbol: {readonly font: string; readonly character: number} | undefined
}

type Facts = {-readonly [Key in keyof DocLook]: DocLook[Key]}

/** Makes looks of bytes; each set of bytes in each style once. */
export function lookReader(styles: DocStyles, fonts: readonly string[]) {
  const known = new Map<number, Map<Buffer, DocLook>>()
  return (style: number, bytes: Buffer | undefined): DocLook => {
    const ofStyle = known.get(style) ?? new Map<Buffer, DocLook>()
    known.set(style, ofStyle)
    const key = bytes ?? nothing
    const look = ofStyle.get(key) ?? lookOf(style, sprmsOf(key), styles, fonts)
    ofStyle.set(key, look)
    return look
  }
}

const nothing = Buffer.alloc(0)

function lookOf(
  style: number,
  changes: readonly Sprm[],
  styles: DocStyles,
  fonts: readonly string[],
): DocLook {
  const facts: Facts = {
    font: fonts[styles.font] ?? '',
    bold: false,
    italic: false,
    size: 10,
    raised: false,
    hidden: false,
    deleted: false,
    symbol: undefined,
  }
  for (const change of styles.style(style).character) apply(facts, change, fonts, facts)
  const named = changes.find(({code}) => code === 0x4a30)?.operand.readUInt16LE(0)
  for (const change of named === undefined ? [] : styles.style(named).character)
    apply(facts, change, fonts, facts)
  const base = {...facts}
  for (const change of changes) apply(facts, change, fonts, base)
  return facts
}

const toggled: Readonly<Record<number, 'bold' | 'italic' | 'hidden'>> = {
  2101: 'bold',
  2102: 'italic',
  2108: 'hidden',
}

/** One change ([MS-DOC] 2.6.1); switches may say “as the style” (80) or “not as the style” (81). */
function apply(facts: Facts, {code, operand}: Sprm, fonts: readonly string[], base: DocLook): void {
  const toggle = toggled[code]
  if (toggle) facts[toggle] = switched(operand.readUInt8(0), base[toggle])
  else if (code === 0x4a51) facts.font = fonts[operand.readUInt16LE(0)] ?? ''
  else if (code === 0x4a43) facts.size = operand.readUInt16LE(0) / 2
  else if (code === 0x2a48) facts.raised = operand.readUInt8(0) === 1
  else if (code === 0x0800) facts.deleted = operand.readUInt8(0) !== 0
  else if (code === 0x6a09)
    facts.symbol = {
      font: fonts[operand.readUInt16LE(0)] ?? '',
      character: operand.readUInt16LE(2),
    }
}

function switched(value: number, style: boolean): boolean {
  if (value === 0x80) return style
  return value === 0x81 ? !style : value !== 0
}
