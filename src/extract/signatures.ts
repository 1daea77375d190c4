import {bare, fold} from '../lexicon/fold.js'
import type {Lexicon} from '../lexicon/index.js'
import type {Signature} from '../model/dispatch.js'
import {type Authority, authorities} from '../model/vocabulary.js'
import type {SignatureBlock} from '../tree/nodes.js'
import {blocksOf, type ExtractContext} from './context.js'

/**
 * Chữ ký (NĐ 30/2020/NĐ-CP, Điều 13; Hướng dẫn 36-HD/VPTW, 1.7): of a block in two steps (`TM. ỦY BAN NHÂN DÂN`,
 * `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`) the last mark and the office after it are the signer's.
 */
export function signaturesOf(context: ExtractContext): Signature[] {
  return signers(blocksOf(context.root, 'signature'), context.lexicon)
    .map((lines) => signatureOf(lines, context))
    .filter((signature) => signature.position !== null || signature.authority !== null)
}

/** Capitals, or small letters throughout, which a font of capitals drew. */
function isLoud(line: string): boolean {
  return line === line.toUpperCase() || line === line.toLowerCase()
}

interface Marked {
  readonly authority: Authority
  readonly rest: string
}

/**
 * The lines of each signer: where a list stands between office and name, a later block brings the rest. A block right
 * beside another one with an office of its own is another signer's, and where the rows of a table part the lines of
 * several signers the blocks tell whose they are.
 */
function signers(blocks: readonly SignatureBlock[], lexicon: Lexicon): string[][] {
  const all: string[][] = []
  const beside = new Map<string, string[]>()
  const signed = lexicon.regex('^[(\\[] ?{signed-mark}[^)\\]]{0,20}[)\\]] ?', 'iu')
  const behind = lexicon.regex('(?<=\\p{L}) [(\\[]?{signed-mark}[)\\]]?$') // in small letters: names have capitals
  for (const [index, block] of blocks.entries()) {
    const lines = block.children
      .map((line) => line.value.replace(signed, '').replace(behind, ''))
      .filter(Boolean)
    const {signer} = block
    const own = signer === undefined ? undefined : beside.get(signer)
    const last = all.at(-1)
    const before = blocks[index - 1]?.position.end.offset ?? 0
    const apart = (block.position.start.offset ?? 0) > before + 1
    const marked = lines.some((line) => markOf(line, lexicon))
    const titled = lines.some((line) => isLoud(line) && isOffice(line, lexicon))
    const goesOn = last && nameOf(last, lexicon) === null && !marked && (apart || !titled)
    if (own) own.push(...lines)
    else if (goesOn && signer === undefined) last.push(...lines)
    else all.push(lines)
    if (signer !== undefined && !own) beside.set(signer, lines)
  }
  return all
}

function signatureOf(lines: readonly string[], {lexicon}: ExtractContext): Signature {
  const name = nameOf(lines, lexicon)
  const titles = lines.filter(
    (line) => line !== name && !isSigned(line, lexicon) && !/^[\d\s]+$/u.test(line),
  )
  let authority: Authority | null = null
  let onBehalfOf: string | null = null
  let position: string[] = []
  for (const line of titles) {
    const mark = markOf(line, lexicon)
    if (mark) {
      authority = mark.authority
      const [body, office] = splitOffice(mark.rest, lexicon)
      onBehalfOf = body
      position = office ? [office] : []
    } else if (authority && authority !== 'Q' && position.length === 0 && !isOffice(line, lexicon))
      onBehalfOf = `${onBehalfOf ?? ''} ${line}`.trim()
    else if (isLoud(line) || position.length === 0) position.push(line)
  }
  if (authority === 'Q' && position.length === 0)
    return {authority, onBehalfOf: null, position: onBehalfOf, name}
  return {
    authority,
    onBehalfOf,
    position: position.join(' ').replace(/[\s,;]+$/u, '') || null,
    name,
  }
}

/** The name is the last line that is not all capitals; a name in capitals stands below the office. */
function nameOf(lines: readonly string[], lexicon: Lexicon): string | null {
  const candidates = lines.filter((line) => !isSigned(line, lexicon) && !markOf(line, lexicon))
  const rank = lexicon.regex('^(?:{honorific}[ .,]+)+')
  const proper = candidates.findLast((line) => {
    const bareName = line.slice(rank.exec(fold(line))?.[0].length ?? 0)
    return bareName !== bareName.toUpperCase() && isFullName(bareName)
  })
  if (proper) return proper
  const last = candidates.at(-1)
  const free =
    last && candidates.length > 1 && !isOffice(last, lexicon) && last.split(' ').length <= 5
  return free && /^\p{Lu}+(?: \p{Lu}+){1,4}$/u.test(last) ? last : null
}

/** Two to nine words that begin with capitals: `H’Yâo Knul`, `Trần Thị Thùy-Dương`, `TS. Lê Văn An`. */
function isFullName(words: string): boolean {
  const parts = words.split(/[\s.]+|(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u).filter(Boolean)
  return (
    parts.length > 1 &&
    parts.length < 10 &&
    parts.every((part) => /^\p{Lu}[\p{L}’'-]*$/u.test(part))
  )
}

const marks = authorities.map((authority) => ({
  authority,
  template: `^{authority-${authority.toLowerCase()}} ?[./,:]* ?(?=\\p{L})`,
}))

/** `KT. BỘ TRƯỞNG`: the mark and the words after it, in capitals. */
function markOf(line: string, lexicon: Lexicon): Marked | undefined {
  if (!/^\p{Lu}/u.test(line) && !/^\p{Ll}{1,3} ?[./]/u.test(line)) return undefined
  const folded = fold(line)
  for (const {authority, template} of marks) {
    const match = lexicon.regex(template).exec(folded)
    if (!match || !/[./,: ]$/u.test(match[0])) continue
    const printed = line.slice(0, match[0].length)
    if (isLoud(printed)) return {authority, rest: line.slice(match[0].length).trim()}
  }
  return undefined
}

/** `TỔNG GIÁM ĐỐC PHÓ TỔNG GIÁM ĐỐC` on one line: whose place is taken, and the signer's own office. */
function splitOffice(words: string, lexicon: Lexicon): [string, string | undefined] {
  const match =
    lexicon.regex('.(?= {deputy}⟩)').exec(fold(words)) ??
    lexicon.regex('^(?!{office-head}⟩).*\\p{L}(?= {head-of-body}$)').exec(fold(words))
  if (!match) return [words.replace(/[\s,;]+$/u, ''), undefined]
  const end = match.index + match[0].length
  return [words.slice(0, end), words.slice(end + 1)]
}

function isOffice(line: string, lexicon: Lexicon): boolean {
  return lexicon.bareRegex('^{office-head}⟩').test(bare(line))
}

function isSigned(line: string, lexicon: Lexicon): boolean {
  return lexicon.regex('^[(\\[]? ?{signed-mark}⟩').test(fold(line)) && line.length < 50
}
