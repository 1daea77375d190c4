import type {Construct, Cursor, Opening} from '../construct.js'
import type {Context} from '../context.js'
import {type FlowLine, isRule, isTerminated} from '../flow.js'
import {elementLabel, itemMark, opened, opensBlock} from '../opens-block.js'
import {insideQuote} from '../quote.js'
import {paragraphLines} from './paragraph.js'

/** Phần tử đánh số: phần, chương, mục, điều, khoản, điểm (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6). */
export const element: Construct = {
  name: 'element',
  parse(cursor, context) {
    const label = elementLabel(cursor, context)
    if (!label) return undefined
    return opening(cursor, context, {kind: 'element', label, marker: '', skip: label.length})
  },
}

/** Gạch đầu dòng. */
export const item: Construct = {
  name: 'item',
  parse(cursor, context) {
    const found = itemMark(cursor.line)
    if (!found || insideQuote(cursor.lines, cursor.index, cursor.zones.body)) return undefined
    return opening(cursor, context, {kind: 'item', label: undefined, ...found})
  },
}

function opening(
  cursor: Cursor,
  context: Context,
  given: Pick<Opening, 'kind' | 'label' | 'marker' | 'skip'>,
) {
  const within = {...cursor, progress: opened(cursor.progress, given.label)}
  const own = paragraphLines(within, context)
  const line = cursor.lines[cursor.index + 1]
  const below = line && {...within, index: cursor.index + 1, line}
  const alone = given.skip >= cursor.line.text.length && own.length === 1
  if (alone && below && !opensBlock(below, context)) own.push(...titleLines(below, context))
  const block: Opening = {type: 'opening', ...given, lines: own}
  return {blocks: [block], count: own.length}
}

/** Tên chương, mục below its label; lines of capitals are one name, however they are centred. */
function titleLines(cursor: Cursor, context: Context): FlowLine[] {
  const own = paragraphLines(cursor, context)
  for (;;) {
    const index = cursor.index + own.length
    const [before, line] = [own.at(-1), cursor.lines[index]]
    if (!before?.caps || !line?.caps || line.cell || index >= cursor.zones.closing) return own
    const next = {...cursor, index, line}
    if (isTerminated(before.text) || isRule(line.text) || opensBlock(next, context)) return own
    own.push(line)
  }
}
