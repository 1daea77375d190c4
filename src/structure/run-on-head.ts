import type {Context} from './context.js'
import {type FlowLine, lineWithin} from './flow.js'
import {isTitle} from './letterhead/start.js'
import {isStamp} from './markings.js'

/** Lines among which the letterhead must stand. */
const reach = 60

/**
 * Phần đầu dồn dòng: text taken from a page or a PDF file may hold the whole letterhead in one line, and Kính gửi
 * behind it (`V/v rà soát Kính gửi: Các phòng`). The addressees then get a line of their own.
 */
export function addressApart(lines: readonly FlowLine[], context: Context): readonly FlowLine[] {
  return lines.flatMap((line, index) => {
    const at = index < reach ? addressIn(lines, index, context) : undefined
    return at === undefined
      ? [line]
      : [lineWithin(line, 0, at), lineWithin(line, at, line.text.length)]
  })
}

/** Where Kính gửi stands behind the title, the number or the trích yếu of a letterhead, or a stamp. */
function addressIn(
  lines: readonly FlowLine[],
  index: number,
  context: Context,
): number | undefined {
  const line = lines[index]
  if (!line || line.cell) return undefined
  const match = context.lexicon.regex('⟨{addressee-label} ?:').exec(line.folded)
  if (!match || match.index === 0 || !/^\p{Lu}/u.test(line.text.slice(match.index)))
    return undefined
  const heads = context.lexicon.regex('^(?:{subject-label}|{number-label})⟩')
  const isHead =
    heads.test(line.folded) ||
    isTitle(lines, index, context) ||
    isStamp(line.text.slice(0, match.index).trim(), context)
  return isHead ? match.index : undefined
}
