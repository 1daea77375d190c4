import {positionAt} from '../../source/source-text.js'
import type {Aside, RecipientEntry, Recipients, SignatureBlock, Text} from '../../tree/nodes.js'
import {type Context, placeOf, valueAt, wordsOf} from '../context.js'
import {type FlowLine, flowLine} from '../flow.js'
import {isArchive} from './end.js'
import {isSignerName} from './name.js'
import {type Segment, segments} from './segments.js'
import {isAuthority} from './start.js'

type ClosingPart = Recipients | SignatureBlock | Aside

/** Phần cuối → Nơi nhận and the signature blocks: each unbroken run of lines of one role is a part. */
export function closingParts(lines: readonly FlowLine[], context: Context): ClosingPart[] {
  return runs(segments(lines, context)).flatMap((run): ClosingPart[] => {
    if (run.kind === 'list') return [recipients(run.own, context)]
    if (run.kind === 'signature') return signatures(run.own, context)
    return run.own.map(({line}): Aside => ({type: 'stamp', ...placed([line], context)}))
  })
}

interface Run {
  readonly kind: 'list' | 'signature' | 'other'
  readonly own: Segment[]
}

function runs(found: readonly Segment[]): Run[] {
  const all: Run[] = []
  for (const segment of found) {
    const {role} = segment
    const kind = role === 'signature' || role === 'other' ? role : 'list'
    const last = all.at(-1)
    if (last?.kind === kind) last.own.push(segment)
    else all.push({kind, own: [segment]})
  }
  return all
}

function placed(lines: readonly FlowLine[], {source}: Context) {
  return {value: wordsOf(source, lines), position: placeOf(source, lines)}
}

/** Entries: a dash opens one, a finished line ends one; a wrapped entry goes on below. */
function recipients(list: readonly Segment[], context: Context): Recipients {
  const runs: Segment[][] = []
  for (const segment of list) {
    if (segment.role === 'label') continue
    const last = runs.at(-1)
    if (last && goesOn(last, segment)) last.push(segment)
    else runs.push([segment])
  }
  const lines = list.map(({line}) => line)
  return {
    type: 'recipients',
    children: runs.flatMap((run) => entry(run, context)),
    position: spanning(lines, context),
  }
}

function goesOn(run: readonly Segment[], next: Segment): boolean {
  const last = run.at(-1)
  if (!last || /^[-‐-―−﹣－+*•~¬]/u.test(next.line.text)) return false
  if (next.role === 'archive' && last.role !== 'archive') return false
  if (last.role === 'archive') return true
  const dashed = run.some(({line}) => /^[-‐-―−﹣－+*•~¬]/u.test(line.text))
  const lower = /^\p{Ll}/u.test(next.line.text)
  if (/;$/u.test(last.line.text)) return dashed && lower
  if (next.line.opens === false || lower) return true
  return !last.line.text.endsWith('.') && dashed
}

/** The words of an entry, without its dash and end mark; entries run together on one line are parted. */
function entry(run: readonly Segment[], context: Context): RecipientEntry[] {
  const first = run[0]
  const last = run.at(-1)
  if (!first || !last) return []
  const type = first.role === 'archive' ? 'archive' : 'recipient'
  const contiguous = run.every(
    ({line}, index) => index === 0 || line.number <= (run[index - 1]?.line.number ?? 0) + 1,
  )
  const ends = contiguous ? last : first
  const from = first.line.offset
  const text = context.source.value.slice(from, ends.line.offset + ends.line.text.length)
  const cuts = [...text.matchAll(/;\s*-\s*(?=\p{L})|$/gu)]
  let start = 0
  return cuts.flatMap((match): RecipientEntry[] => {
    const raw = text.slice(start, match.index)
    const lead = /^[\s\-‐-―−﹣－+*•~¬]*/u.exec(raw)?.[0].length ?? 0
    const at = from + start + lead
    const end = from + start + raw.replace(/[\s;,.]+$/u, '').length
    start = match.index + match[0].length
    if (end <= at) return []
    const value = valueAt(context.source, at, end)
    const own = isArchive(flowLine({...first.line, text: value}), context)
    return [{type: own ? 'archive' : type, value, position: positionAt(context.source, at, end)}]
  })
}

/**
 * One block a signer: a change of column, or an office or mark after a name, begins the next. Trailing
 * lines without a name stay with the block above.
 */
function signatures(signed: readonly Segment[], context: Context): SignatureBlock[] {
  const blocks: FlowLine[][] = []
  let named = false
  for (const {line} of signed) {
    const last = blocks.at(-1)
    const sameColumn = last?.at(-1)?.column === line.column || (!named && !line.caps)
    const name = isSignerName(line, context) && !line.caps
    const begins = named && !name && (line.caps || isAuthority(line, context))
    const sameSigner = last?.at(-1)?.signer === line.signer
    if (!last || !sameColumn || !sameSigner || begins) {
      blocks.push([line])
      named = name
    } else {
      last.push(line)
      named ||= name
    }
  }
  return blocks.map((lines) => {
    const {signer} = lines[0] ?? {}
    return {
      type: 'signature',
      ...(signer !== undefined && {signer}),
      children: lines.map((line): Text => ({type: 'text', ...placed([line], context)})),
      position: spanning(lines, context),
    }
  })
}

/** From the first to the last of some lines that need not be neighbours. */
function spanning(lines: readonly FlowLine[], {source}: Context) {
  const starts = lines.map((line) => line.offset)
  const ends = lines.map((line) => line.offset + line.text.length)
  return positionAt(source, Math.min(...starts), Math.max(...ends))
}
