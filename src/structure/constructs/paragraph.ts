import type {LegalBasis, Paragraph} from '../../tree/nodes.js'
import type {Construct, Cursor} from '../construct.js'
import {type Context, placeOf, wordsOf} from '../context.js'
import {type FlowLine, isTerminated} from '../flow.js'
import {opensBlock} from '../opens-block.js'
import {continues} from '../wrap.js'

/** Đoạn văn: whatever no other construct claims, with the lines it is wrapped over. */
export const paragraph: Construct = {
  name: 'paragraph',
  parse(cursor, context) {
    const own = paragraphLines(cursor, context)
    return {blocks: [paragraphOf(own, context)], count: own.length}
  },
}

/**
 * Căn cứ (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6): a paragraph of the preamble that opens with one of its words
 * and ends like an item of a list.
 */
export const legalBasis: Construct = {
  name: 'legal-basis',
  parse(cursor, context) {
    if (!context.lexicon.regex('^[^\\p{L}]{0,3}{basis-opener}⟩').test(cursor.line.folded))
      return undefined
    if (cursor.progress.elements) return undefined
    const own = paragraphLines(cursor, context)
    const text = wordsOf(context.source, own)
    const listed = cursor.progress.previous?.type === 'legalBasis'
    if (!/[;,]$/u.test(text) && !(listed && text.length < 600)) return undefined
    const {children, position} = paragraphOf(own, context)
    const block: LegalBasis = {type: 'legalBasis', children, position}
    return {blocks: [block], count: own.length}
  },
}

/** The lines of the paragraph that begins at the cursor. */
export function paragraphLines(cursor: Cursor, context: Context): FlowLine[] {
  const {lines, index, zones} = cursor
  const own = [cursor.line]
  const limit = index < zones.closing ? zones.closing : lines.length
  for (let next = index + 1; next < limit; next++) {
    const line = lines[next]
    const before = lines[next - 1]
    if (!line || !before || cursor.stamps.has(line.offset)) break
    const unended = isUnended(cursor, next, context)
    if (!(unended || continues(before, line, zones.wrap)) || opensAnew(before, line, context)) break
    if (opensBlock({...cursor, index: next, line}, context)) break
    own.push(line)
  }
  return own
}

/**
 * In a text of wrapped lines: the line before ends with a word that ends no paragraph (`hoạt động của`), or is of a
 * căn cứ, which a semicolon or comma ends; so a line goes on with it whatever letter it begins with.
 */
function isUnended({lines, line: first, zones}: Cursor, next: number, {lexicon}: Context): boolean {
  const [before, line] = [lines[next - 1], lines[next]]
  if (!before || !line || zones.wrap === Number.POSITIVE_INFINITY) return false
  if (line.caps || line.opens || line.cell || line.column !== before.column) return false
  if (isTerminated(before.text) || before.text.endsWith(',')) return false
  if (lexicon.regex('⟨{line-joint}$').test(before.folded)) return true
  const basis = lexicon.regex('^[^\\p{L}]{0,3}{basis-opener}⟩')
  return basis.test(first.folded) && /^\p{L}/u.test(line.text) && !basis.test(line.folded)
}

/** `Trên đây là …`, `Trân trọng …` behind a finished sentence, where the format does not say that it goes on. */
function opensAnew(before: FlowLine, line: FlowLine, {lexicon}: Context): boolean {
  if (line.opens === false || !isTerminated(before.text) || !/^\p{Lu}/u.test(line.text))
    return false
  return lexicon.regex('^{paragraph-opener}⟩').test(line.folded)
}

/** A paragraph over whole lines, the first `skip` characters of the first one left out. */
export function paragraphOf(lines: readonly FlowLine[], context: Context, skip = 0): Paragraph {
  const {source} = context
  const whole = placeOf(source, lines)
  const first = lines[0]
  const value = wordsOf(source, lines).slice(skip)
  const start = {
    line: whole.start.line,
    column: whole.start.column + skip,
    offset: (first?.offset ?? 0) + skip,
  }
  const position = {start, end: whole.end}
  return {type: 'paragraph', children: [{type: 'text', value, position}], position}
}
