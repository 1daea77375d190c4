import type {Context} from './context.js'
import type {FlowLine} from './flow.js'

/** Lines among which the title must stand, and those that a letterhead then may take. */
const reach = 60
const longest = 80
/** Lines below an office that may hold the name. */
const nameReach = 5

const titles = '(?:{national-title}|{party-title}|{youth-title})'
const authority =
  '(?:{authority-tm}|{authority-kt}|{authority-tl}|{authority-tuq}|{authority-q}) ?[./]'
const heads = `(?:${titles}|{issuer-head}|{agency-tail}|{document-title}|{marking-urgency})⟩`

/**
 * Phần đầu gõ bằng phông chữ hoa của TCVN3: such a font draws capitals for small letters, which plain text keeps
 * small (`céng hßa x· héi`). Where the title is small so are its neighbours: they get the looks they had on paper, for
 * matching; what is told of them stays as decoded.
 */
export function asDrawn(lines: readonly FlowLine[], context: Context): readonly FlowLine[] {
  const title = context.lexicon.regex(`^${titles}$`)
  const from = lines.slice(0, reach).findIndex((line) => isSmall(line) && title.test(line.folded))
  if (from < 0) return lines
  const body = bodyStart(lines, from, context)
  return lines.map((line, index) => {
    if (!isSmall(line)) return line
    const drawn =
      index < body ? opensHead(line, index, lines, context) : closes(line, index, lines, context)
    return drawn ? Object.assign({}, line, {text: line.text.toUpperCase(), caps: true}) : line
  })
}

/** A capital may have been put back at its head (`Ủy ban`). */
function isSmall({text}: FlowLine): boolean {
  return text.length <= longest && /\p{Ll}{2}/u.test(text) && !/\p{Lu}.*\p{Lu}/u.test(text)
}

function bodyStart(lines: readonly FlowLine[], title: number, {lexicon}: Context): number {
  const opening = lexicon.regex('^[^\\p{L}]{0,3}(?:{basis-opener}|{addressee-label})⟩')
  const found = lines.findIndex(({folded}, index) => index > title && opening.test(folded))
  return found < 0 ? title + reach : found
}

/** Above the number there are only names; below it, what begins like a name or is the name of the kind. */
function opensHead(
  line: FlowLine,
  index: number,
  lines: readonly FlowLine[],
  {lexicon}: Context,
): boolean {
  if (/[.;,]$/u.test(line.text)) return false
  if (lexicon.regex(`^${heads}`).test(line.folded)) return true
  const number = lexicon.regex('^{number-label} ?[:.]? ?[\\d/…_-]')
  const told = lexicon.regex('^(?:{subject-label}|{motto}|{number-label}|{marking-label})⟩|⟨{day}⟩')
  return lines.slice(index + 1).some(({folded}) => number.test(folded)) && !told.test(line.folded)
}

/** `quyết định:`, `tm. ủy ban nhân dân`, `chủ tịch` above a name. */
function closes(
  line: FlowLine,
  index: number,
  lines: readonly FlowLine[],
  {lexicon}: Context,
): boolean {
  if (lexicon.regex(`^(?:{enacting} ?:?$|${authority})`).test(line.folded)) return true
  if (!lexicon.regex('^{office-head}⟩').test(line.folded) || /[.:;,]$/u.test(line.text))
    return false
  const below = lines.slice(index + 1, index + 1 + nameReach)
  return below.some(({text}) => /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}$/u.test(text))
}
