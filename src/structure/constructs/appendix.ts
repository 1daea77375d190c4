import type {AppendixBlock} from '../../tree/nodes.js'
import {letterheadAhead, opensAttached} from '../closing/end.js'
import type {Construct, Found} from '../construct.js'
import {type Context, placeOf, wordsOf} from '../context.js'
import type {FlowLine} from '../flow.js'
import {kindOf} from '../letterhead/kind.js'
import {isTitle} from '../letterhead/start.js'

/**
 * Phụ lục, văn bản kèm theo (NĐ 30/2020/NĐ-CP, Phụ lục I, III.1): from its label, or its own letterhead, to
 * the next one. Its text is kept whole and not read: it is another document.
 */
export const appendix: Construct = {
  name: 'appendix',
  parse({lines, index, zones, progress}, context) {
    if (index < zones.after || !opens(lines, index, zones.after, context)) return undefined
    if (progress.framed && !isLabelled(lines[index]?.folded ?? '', context)) return undefined
    let count = 1
    while (index + count < lines.length && !nextAppendix(lines, index, count, context)) count++
    const own = lines.slice(index, index + count)
    if (context.lexicon.bareRegex('^{copy-title}⟩').test(lines[index]?.bare ?? ''))
      return copy(own, context)
    const block: AppendixBlock = {
      type: 'appendix',
      title: titleOf(own, context),
      children: [
        {
          type: 'unrecognized',
          value: wordsOf(context.source, own),
          position: placeOf(context.source, own),
        },
      ],
      position: placeOf(context.source, own),
    }
    return {blocks: [block], count}
  },
}

/** Bản sao (NĐ 30/2020/NĐ-CP, Phụ lục I, IV): its number, date and signer are the copier's. */
function copy(own: readonly FlowLine[], {source}: Context): Found {
  return {
    blocks: [{type: 'stamp', value: wordsOf(source, own), position: placeOf(source, own)}],
    count: own.length,
  }
}

/** An appendix label or letterhead anywhere below the closing; right below it any title in capitals. */
function opens(
  lines: readonly FlowLine[],
  index: number,
  after: number,
  context: Context,
): boolean {
  if (opensAttached(lines, index, context)) return true
  const line = lines[index]
  return (
    index === after &&
    index > 0 &&
    line?.caps === true &&
    line.text.length > 6 &&
    line.text.length < 100
  )
}

function isLabelled(folded: string, {lexicon}: Context): boolean {
  return lexicon.regex('^{appendix-label}⟩').test(folded)
}

/** A further appendix: a label line well below the first one. */
function nextAppendix(
  lines: readonly FlowLine[],
  index: number,
  count: number,
  context: Context,
): boolean {
  const line = lines[index + count]
  if (!line || count < 3) return false
  if (letterheadAhead(lines, index + count, context)) return true
  if (count < letterheadLines && headed(lines.slice(index, index + count), context)) return false
  return line.text.length < 40 && isLabelled(line.folded, context) && !line.cell
}

/** Lines within which the label of an appendix that begins with a letterhead of its own stands. */
const letterheadLines = 14

/** So far only a letterhead, no label: the one that comes names this appendix. */
function headed(own: readonly FlowLine[], context: Context): boolean {
  return (
    own.some((_, at) => isTitle(own, at, context)) &&
    !own.some((line) => isLabelled(line.folded, context))
  )
}

/** The label, or the name of the kind (`QUY CHẾ`), and the title below it; of an appendix with a letterhead those below that. */
function titleOf(all: readonly FlowLine[], context: Context): string {
  const labelled = all
    .slice(0, letterheadLines)
    .findIndex((line) => isLabelled(line.folded, context))
  const named = all
    .slice(0, letterheadLines)
    .findIndex((line) => line.caps && kindOf(line, context) !== undefined)
  const lines = all.slice(Math.max(0, labelled < 0 ? named : labelled))
  const first = lines[0]
  const second = lines[1]
  if (!first) return ''
  const ofKind = labelled < 0 && named >= 0 && !/^[(\d-]/u.test(second?.text ?? '(')
  return second && (second.caps || ofKind) && first.text.length < 40
    ? `${first.text} ${second.text}`
    : first.text
}
