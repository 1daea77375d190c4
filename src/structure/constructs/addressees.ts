import {positionAt} from '../../source/source-text.js'
import type {Addressee, Addressees, Aside} from '../../tree/nodes.js'
import type {Construct, Cursor} from '../construct.js'
import {type Context, placeOf, valueAt} from '../context.js'
import {type FlowLine, isRule, isTerminated} from '../flow.js'
import {labelOf} from '../labels.js'
import {asideOf} from './aside.js'

/** Lines a list of addressees may take, and characters of an entry that is a paragraph of its own. */
const reach = 1000
const longestEntry = 110

/**
 * Kính gửi (NĐ 30/2020/NĐ-CP, Phụ lục I, II.9; `điện:` of a công điện): the label, then one addressee on its
 * line or several behind dashes.
 */
export const addressees: Construct = {
  name: 'addressees',
  parse(cursor, context) {
    if (cursor.index > cursor.zones.body + 3 || cursor.index >= cursor.zones.closing)
      return undefined
    const label = labelEnd(cursor.line, context)
    if (label === undefined) return undefined
    const ahead = cursor.lines.slice(cursor.index, cursor.zones.closing)
    const printed = ahead.filter((line) => !cursor.stamps.has(line.offset))
    const last = printed[listLength(printed, label, cursor.zones.full, context) - 1]
    const own = last ? ahead.slice(0, ahead.indexOf(last) + 1) : []
    return {blocks: parted(own, label, cursor, context), count: own.length}
  },
}

/** The list, parted where a stamp stands in it. */
function parted(
  own: readonly FlowLine[],
  label: number,
  {stamps}: Cursor,
  context: Context,
): (Addressees | Aside)[] {
  const runs: FlowLine[][] = []
  for (const [index, line] of own.entries()) {
    const before = own[index - 1]
    const goesOn = before && !stamps.has(line.offset) && !stamps.has(before.offset)
    if (goesOn) runs.at(-1)?.push(line)
    else runs.push([line])
  }
  return runs.flatMap((run, index): (Addressees | Aside)[] => {
    if (run.some(({offset}) => stamps.has(offset)))
      return run.map((line) => asideOf('stamp', line, context))
    const children = entries(run, index === 0 ? label : 0, context)
    return [{type: 'addressees', children, position: placeOf(context.source, run)}]
  })
}

/** Where the label ends on its line; `Kính trình Tỉnh ủy xem xét.` without a colon asks, it addresses nobody. */
function labelEnd(line: FlowLine, {lexicon}: Context): number | undefined {
  const label = /^[^\p{L}]{0,3}/u.exec(line.folded)?.[0].length ?? 0
  const match =
    lexicon.regex('^[^\\p{L}]{0,3}(?:\\p{L} )?{addressee-label} ?[:;.]*').exec(line.folded) ??
    lexicon.regex('^[^:]{0,90}⟨{dispatch-to} ?:').exec(line.folded)
  if (!match || match[0].length <= label) return undefined
  const asks =
    !/[:;.]$/u.test(match[0].trimEnd()) && lexicon.regex('^{request-verb}⟩').test(line.folded)
  return asks ? undefined : match[0].length
}

function listLength(
  lines: readonly FlowLine[],
  label: number,
  full: number,
  context: Context,
): number {
  let count = 1
  while (count < reach && goesOn(lines, count, label, full, context)) count++
  return count
}

function goesOn(
  lines: readonly FlowLine[],
  count: number,
  label: number,
  full: number,
  context: Context,
): boolean {
  const line = lines[count]
  const before = lines[count - 1]
  if (!line || !before) return false
  if (isDash(line)) return true
  const said = count === 1 ? before.text.slice(label).trim() : before.text
  if (!said) return !isRule(line.text)
  if (isRule(line.text) || labelOf(line, context) || line.text.length > Math.max(full, 120))
    return false
  if (context.lexicon.regex('^(?:{body-opener}|{basis-opener})⟩').test(line.folded)) return false
  if (said.endsWith(':')) return true // `các tỉnh:` and their names below
  if (/[;,]$/u.test(said)) return !(line.opens && line.text.length > longestEntry)
  if (isTerminated(said)) return false
  if (/^[\p{Ll},;]/u.test(line.text)) return true
  if (line.opens === true) return false
  return isBareOffice(said, context) || said.length > full * 0.7
}

function isDash(line: FlowLine): boolean {
  return /^[-‐-―−﹣－+*•~¬]\s*\p{L}/u.test(line.text)
}

/** `Bộ trưởng` alone cannot be an addressee: its body stands on the next line. */
function isBareOffice(words: string, {lexicon}: Context): boolean {
  return lexicon
    .regex('^{office-head}$')
    .test(words.replace(/^[-‐-―−﹣－+*•\s]+/u, '').toLowerCase())
}

/** Entries: a dash opens one; so does the line after one that ended with a semicolon. */
function entries(lines: readonly FlowLine[], label: number, context: Context): Addressee[] {
  const {source} = context
  const spans: {start: number; end: number}[] = []
  for (const [index, line] of lines.entries()) {
    const skip = index === 0 ? label : 0
    const start =
      line.offset + skip + (/^[\s\-‐-―−﹣－+*•~¬:]*/u.exec(line.text.slice(skip))?.[0].length ?? 0)
    const end = line.offset + line.text.length
    if (start >= end || isRule(line.text) || !/\p{L}/u.test(line.text.slice(skip))) continue
    if (context.lexicon.regex('^{addressee-label-again} ?:?$').test(line.folded)) continue
    const last = spans.at(-1)
    const ended =
      !last ||
      isDash({...line, text: line.text.slice(skip).trim()} as FlowLine) ||
      /[;.]$/u.test(source.value.slice(0, last.end))
    if (ended) spans.push({start, end})
    else last.end = end
  }
  return spans.flatMap((span) => split(span, context))
}

/** Entries run together on one line: `- Sở A; - Sở B.`, `Sở A; Các phòng`. */
function split(span: {start: number; end: number}, {source}: Context): Addressee[] {
  const text = source.value.slice(span.start, span.end)
  const found: Addressee[] = []
  let from = 0
  for (const match of [...text.matchAll(/;\s*[-‐-―−﹣－+]\s*|;\s+(?=\p{Lu})|$/gu)]) {
    const end = span.start + from + text.slice(from, match.index).replace(/[\s;.,]+$/u, '').length
    const start = span.start + from
    if (end > start)
      found.push({
        type: 'addressee',
        value: valueAt(source, start, end),
        position: positionAt(source, start, end),
      })
    from = match.index + match[0].length
  }
  return found
}
