import type {Context} from '../context.js'
import {type FlowLine, isRule, lineWithin} from '../flow.js'
import {isArchive} from './end.js'
import {isPersonName, isSignerName} from './name.js'
import {isAuthority, isOffice, isRecipientsLabel, isSignedMark} from './start.js'

/** Vai của một mảnh trong phần cuối. */
export type Role = 'label' | 'recipient' | 'archive' | 'signature' | 'other'

/** A line of the closing, or the part of it that stands in one column. */
export interface Segment {
  readonly line: FlowLine
  readonly role: Role
}

/**
 * The closing as segments with their roles. Where the two columns were run together on one line (`Nơi
 * nhận: THỦ TƯỚNG`, `- Như trên; Trần Văn An`) the line is cut in two.
 */
export function segments(lines: readonly FlowLine[], context: Context): Segment[] {
  const pieces = lines.flatMap((line) => cutRunOn(line, context))
  const listSide = pieces.find((line) => isRecipientsLabel(line, context))?.column
  const found: Segment[] = []
  let listing = false
  const copied = new Set<FlowLine['column']>()
  for (const [index, line] of pieces.entries()) {
    if (isFurtherOffice(pieces, index, context)) {
      found.push({line, role: 'other'})
      continue
    }
    if (opensCopy(line, found, context)) copied.add(line.column)
    if (copied.has(line.column)) {
      found.push({line, role: 'other'})
      continue
    }
    if (isRecipientsLabel(line, context)) listing = true
    const inList =
      listing && (listSide === undefined ? line.column !== 'right' : line.column === listSide)
    found.push({line, role: roleOf(line, inList, found.at(-1), context)})
  }
  return found
}

/** Another office of the same person, printed below the name: no name follows it. */
export function isFurtherOffice(lines: readonly FlowLine[], index: number, context: Context) {
  const [before, line] = [lines[index - 1], lines[index]]
  if (!before || !line || !isOffice(line, context) || !isSignerName(before, context)) return false
  return !lines.slice(index + 1, index + 6).some((other) => isSignerName(other, context))
}

/** In a two-column closing a copy's own header follows in the same columns. */
function opensCopy(line: FlowLine, found: readonly Segment[], {lexicon}: Context): boolean {
  if (!line.column || !line.caps) return false
  if (lexicon.bareRegex('^{copy-title}⟩').test(line.bare)) return true
  const last = found.findLast((each) => each.line.column === line.column)
  if (last?.role !== 'archive') return false
  return lexicon.regex('^(?!{issuer-not}⟩){issuer-head}⟩').test(line.folded)
}

function roleOf(
  line: FlowLine,
  inList: boolean,
  before: Segment | undefined,
  context: Context,
): Role {
  if (isRule(line.text)) return 'other'
  if (line.signer !== undefined) return 'signature'
  if (isRecipientsLabel(line, context)) return 'label'
  if (line.column && !inList) return 'signature'
  if (isArchive(line, context)) return 'archive'
  if (/^[-‐-―−﹣－+*•~¬]/u.test(line.text)) return 'recipient'
  if (isAuthority(line, context) || isOffice(line, context)) return 'signature'
  if (isSignedMark(line, context)) return 'signature'
  if (inList && !line.column && before?.role === 'recipient' && /[,]$/u.test(before.line.text))
    return 'recipient'
  const listed = before?.role === 'label' || before?.role === 'recipient' // `Đ/c Lê Văn An`
  const named = listed ? isPersonName(line.text) : isSignerName(line, context)
  if (named && !line.column) return 'signature'
  if (/^[\d\s./]+$/u.test(line.text)) return 'other'
  if (line.caps && !line.column && before?.role === 'signature') return 'signature'
  if (inList) return before?.role === 'archive' ? 'archive' : 'recipient'
  return 'signature'
}

/** Cuts `label: words`, and words of the right column behind a finished entry of the left one. */
function cutRunOn(line: FlowLine, context: Context): FlowLine[] {
  if (isRecipientsLabel(line, context)) return cutLabel(line, context)
  if (!/^[-‐-―−﹣－+*•~¬]/u.test(line.text) || line.column) return [line]
  const end = /(?:[;.,]\s*\|?|\s\|)\s+(?=\p{Lu})/gu
  for (const match of line.text.matchAll(end)) {
    const at = match.index + match[0].length
    const right = lineWithin(line, at, line.text.length)
    if (isAuthority(right, context) || isOffice(right, context) || isSignerName(right, context))
      return [lineWithin(line, 0, match.index + (/^[;.,]/u.test(match[0]) ? 1 : 0)), right]
  }
  return [line]
}

function cutLabel(line: FlowLine, {lexicon}: Context): FlowLine[] {
  const match = lexicon
    .bareRegex('^[^\\p{L}]{0,3}{recipients-label} ?[:.;/_]*[\\s⁄_]*')
    .exec(line.bare)
  const at = match?.[0].length ?? line.text.length
  if (at >= line.text.length) return [line]
  const label = lineWithin(line, 0, at)
  return [label, lineWithin(line, at, line.text.length)]
}
