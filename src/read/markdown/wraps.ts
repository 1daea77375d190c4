import type {Draft} from '../../source/source-text.js'
import type {MarkdownLine} from './inline.js'

/** What may open a block of its own: a dash, a number or letter with its mark, a quotation. */
const opensBlock = /^(?:[-–—+*•]|\(?\p{L}{1,4}\d?[.)/-]|\(?[\dIVXivx.]{1,8}[.)/:-]|["“|]|[\d.]+$)/u
const ended = /[.;:!?]["”*_)]*$/u
/** Share of finished lines with a blank line below from which blank lines are what parts the paragraphs. */
const parted = 0.5

/**
 * A bare line end is a space in Markdown. Where blank lines part the paragraphs, each such line goes on with
 * the one above; where a saver dropped them, only an unfinished line of plain words is surely gone on with.
 * Lines that may open a block of their own, and titles in capitals, are left open.
 */
export function markWraps(lines: readonly MarkdownLine[]): Draft[] {
  const finished = lines.filter((_, index) => ended.test(lines[index - 1]?.text ?? ''))
  const byBlank = finished.filter((line) => line.opens).length > finished.length * parted
  return lines.map(({soft, pipe, ...line}, index) => {
    const before = lines[index - 1]
    if (!soft || !before || before.pipe || opensBlock.test(line.text)) return line
    if (isTitle(before.text) || isTitle(line.text)) return line
    if (byBlank) return {...line, opens: false}
    const plain = !before.bold && !line.bold && !ended.test(before.text)
    return plain ? {...line, opens: false} : line
  })
}

function isTitle(text: string): boolean {
  return text === text.toUpperCase()
}
