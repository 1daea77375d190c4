import {isSecret, markingOf} from '../lexicon/marking.js'
import type {Context} from './context.js'
import {type FlowLine, flowLine, lineWithin} from './flow.js'
import type {Zones} from './zones.js'

/** Lines among which a stamp may stand: from the top of the document, and from the end of its letterhead. */
const reach = 60
const below = 12

/**
 * Dấu chỉ độ khẩn, độ mật đóng cạnh phần đầu: a stamp that a wide gap parts from the other words of its line
 * (`HỎA TỐC      Kính gửi: Các phòng`) gets a line of its own.
 */
export function markingsApart(lines: readonly FlowLine[], context: Context): readonly FlowLine[] {
  return lines.flatMap((line, index) =>
    index < reach && line.parts ? cutAtMarkings(line, line.parts, context) : [line],
  )
}

/** A stamp in a narrow frame takes two lines (`THƯỢNG` / `KHẨN`): the first alone is no mark. */
export function markingsWhole(lines: readonly FlowLine[], context: Context): readonly FlowLine[] {
  const whole: FlowLine[] = []
  for (const [index, line] of lines.entries()) {
    const above = whole.at(-1)
    const both = above && index < reach && above.text.length < longestHalf && wholeOf(above, line)
    if (above && both && isStamp(both.text, context) && !isStamp(above.text, context))
      whole[whole.length - 1] = both
    else whole.push(line)
  }
  return whole
}

/** Characters that no first half of a stamp has. */
const longestHalf = 10

/** Two lines as one, where they follow each other in the text. */
function wholeOf(above: FlowLine, line: FlowLine): FlowLine | undefined {
  if (line.offset !== above.offset + above.text.length + 1) return undefined
  return flowLine({...above, text: `${above.text} ${line.text}`})
}

function cutAtMarkings(line: FlowLine, parts: readonly string[], context: Context): FlowLine[] {
  const cuts: number[] = []
  let end = 0
  for (const part of parts) {
    const start = line.text.indexOf(part, end)
    if (start < 0) continue
    end = start + part.length
    if (isStamp(part, context)) cuts.push(start, end)
  }
  if (cuts.length === 0) return [line]
  const borders = [0, ...cuts, line.text.length]
  return borders
    .slice(1)
    .map((to, index) => lineWithin(line, borders[index] ?? 0, to))
    .filter(({text}) => text)
}

/** A mark of urgency or secrecy in capitals, and no other words. */
export function isStamp(words: string, {lexicon}: Context): boolean {
  const marking = words === words.toUpperCase() ? markingOf(words, lexicon) : undefined
  if (marking === undefined) return false
  return isSecret(marking, lexicon) || lexicon.bareRegex('⟨{marking-urgency}⟩').test(marking)
}

/** Stamps on lines of their own below the letterhead, beside or below Kính gửi. */
export function strayMarkings(
  lines: readonly FlowLine[],
  {body, closing}: Zones,
  context: Context,
): FlowLine[] {
  return lines
    .slice(body, Math.min(closing, body + below))
    .filter((line) => !line.cell && isStamp(line.text, context))
}
