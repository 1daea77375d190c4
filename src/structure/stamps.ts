import type {Context} from './context.js'
import {type FlowLine, isCaps} from './flow.js'
import {strayMarkings} from './markings.js'
import type {Zones} from './zones.js'

const signedAt =
  /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4},? \d{1,2}:\d{2}(?::\d{2})?|\+07:?00|\+07'00'/u
const arrivalReach = 6

/**
 * Dấu chữ ký số, dấu ĐẾN: the lines of electronic-signature blocks and of arrival stamps (NĐ
 * 30/2020/NĐ-CP, Phụ lục I and IV), by the offset of the line. They stand anywhere and say nothing of the document. Below
 * its letterhead there may be those of urgency and secrecy, too.
 */
export function stampLines(
  lines: readonly FlowLine[],
  zones: Zones,
  context: Context,
): ReadonlySet<number> {
  const stamps = new Set(strayMarkings(lines, zones, context).map(({offset}) => offset))
  for (const index of lines.keys()) {
    if (stamps.has(lines[index]?.offset ?? -1)) continue
    if (markBox(lines, index, context, stamps)) continue
    if (startsSignature(lines, index, context)) markSignature(lines, index, context, stamps)
    else if (startsArrival(lines, index, context)) markArrival(lines, index, context, stamps)
  }
  return stamps
}

function startsSignature(lines: readonly FlowLine[], index: number, {lexicon}: Context): boolean {
  const line = lines[index]
  if (!line) return false
  if (lexicon.regex('^{stamp-start} ?[:.]?(?: |$)').test(line.folded)) return line.text.length < 160
  return signedAt.test(line.text) && line.text.length < 60
}

function markSignature(
  lines: readonly FlowLine[],
  from: number,
  {lexicon}: Context,
  stamps: Set<number>,
): void {
  if (signedAt.test(lines[from]?.text ?? ''))
    for (const owner of lines.slice(Math.max(0, from - 2), from).toReversed()) {
      if (!owner.caps || !lexicon.regex('^{issuer-head}⟩').test(owner.folded)) break
      stamps.add(owner.offset)
    }
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]
    const field = line && lexicon.regex('^{stamp-field} ?:').test(line.folded)
    if (!line || (index > from && !field && !signedAt.test(line.text))) return
    stamps.add(line.offset)
  }
}

/** Marks the lines of one ruled box, where its words are those of an arrival stamp: its title on a line, or two of its labels. */
function markBox(
  lines: readonly FlowLine[],
  index: number,
  {lexicon}: Context,
  stamps: Set<number>,
): boolean {
  const {box, page} = lines[index] ?? {}
  if (box === undefined) return false
  const own = lines.filter((line) => line.box === box && line.page === page)
  const title = lexicon.bareRegex('^{arrival-title}[.:]?$')
  const field = lexicon.bareRegex('⟨{arrival-field} ?[:.]')
  const titled = own.some(({bare, caps}) => caps && title.test(bare))
  if (!titled && own.filter(({bare}) => field.test(bare)).length < 2) return false
  for (const {offset} of own) stamps.add(offset)
  return true
}

/** `ĐẾN` alone, with `Số:` or `Ngày:` close below, or beside it. */
function startsArrival(lines: readonly FlowLine[], index: number, {lexicon}: Context): boolean {
  const line = lines[index]
  if (!line) return false
  const title = lexicon.bareRegex('^{arrival-title}[.:]?(?=$| {arrival-field} ?:)').exec(line.bare)
  if (!title || !isCaps(line.text.slice(0, title[0].length))) return false
  if (title[0].length < line.text.length) return true
  return lines
    .slice(index + 1, index + 4)
    .some((next) => lexicon.bareRegex('^{arrival-field} ?:').test(next.bare))
}

/** The office that received it, in capitals right above `ĐẾN`; an issuer stands above its number, not below it. */
function stampOwner(
  lines: readonly FlowLine[],
  from: number,
  lexicon: Context['lexicon'],
): FlowLine | undefined {
  const above = lines[from - 1]
  const named = above?.caps && lexicon.regex('^(?!{issuer-not}⟩){issuer-head}⟩').test(above.folded)
  const number = lexicon.regex('^{number-label} ?[:.]? ?\\d')
  return named && lines.slice(0, from - 1).some(({folded}) => number.test(folded))
    ? above
    : undefined
}

function markArrival(
  lines: readonly FlowLine[],
  from: number,
  {lexicon}: Context,
  stamps: Set<number>,
): void {
  const owner = stampOwner(lines, from, lexicon)
  if (owner) stamps.add(owner.offset)
  for (const line of lines.slice(from, from + arrivalReach)) {
    const own = line === lines[from] || lexicon.bareRegex('^{arrival-field} ?[:.]').test(line.bare)
    if (!own || /\/\p{Lu}|-\p{Lu}/u.test(line.text)) return
    stamps.add(line.offset)
  }
}
