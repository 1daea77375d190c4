import {Flow, type Words} from '../word/flow.js'
import type {Counter} from '../word/numbering.js'
import type {WordNode} from '../word/tree.js'
import type {DocLook} from './looks.js'
import {type DocParagraph, paragraphOf} from './paragraph.js'
import type {DocStyles} from './styles.js'
import type {DocText} from './text.js'

/** What the parts of one document share. */
export interface Story {
  readonly text: DocText
  readonly styles: DocStyles
  readonly look: (style: number, bytes: Buffer | undefined) => DocLook
  readonly counter: Counter
  readonly data: Buffer
  readonly words: Words[]
  /** Characters that may still be read: stretches that share their words would make a document of any size. */
  left: number
  /** What stands at a position in place of its character: a note's mark, the words of a text box. */
  readonly anchored: ReadonlyMap<number, () => readonly WordNode[]>
}

/** Marks that end a paragraph: its own, that of a cell, a page or section break. */
const ends = /[\r\u0007\u000C]/u
const cellMark = '\u0007'
/** Characters that are shown as others; the soft hyphen may be a letter of a legacy font. */
const shown: Readonly<Record<string, string>> = {'\u001E': '\u2011', '\u001F': '\u00AD'}
const special = /[\0-\u0008\t\u000A-\u001F(]/u

/** Reads a stretch of the text from one position to another: paragraphs and tables. */
export function readStory(story: Story, start: number, end: number): WordNode[] {
  const {text} = story.text
  story.left -= Math.max(0, end - start)
  if (story.left < 0) throw new RangeError('stories')
  const flow = new Flow(story.words)
  /** Fields open: the words of their instructions are not printed. */
  const fields: ('instruction' | 'result')[] = []
  for (let from = start; from < end; ) {
    const mark = markFrom(text, from, end)
    const paragraph = paragraphOf(story.text.paragraphAt(mark), story.styles, story.data)
    writeLabel(story, flow, paragraph, text.slice(from, mark))
    for (const run of story.text.runs(from, mark))
      writeRun(story, flow, {...run, style: paragraph.style}, fields)
    endParagraph(flow, paragraph, text.charAt(mark))
    from = mark + 1
  }
  return flow.finish()
}

function markFrom(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (ends.test(text.charAt(at))) return at
  return end
}

/** Above this a number of a list use says that there is none, or an older kind of numbering. */
const mostLists = 2046

function writeLabel(story: Story, flow: Flow, paragraph: DocParagraph, words: string): void {
  const {list, level, style, endsRow} = paragraph
  if (list === 0 || list > mostLists || endsRow || !/[^\s\0-\u001F]/u.test(words)) return
  const label = story.counter.next(String(list), level)
  const {font} = story.look(style, undefined)
  flow.write(label, {font, bold: false, italic: false, size: undefined, raised: false})
}

function endParagraph(flow: Flow, paragraph: DocParagraph, mark: string): void {
  const {depth, alignment, endsCell, endsRow, row} = paragraph
  if (endsRow && depth > 0) flow.endRow(depth, row)
  else if ((mark === cellMark || endsCell) && depth > 0) flow.endCell(depth, alignment)
  else flow.endParagraph(depth, alignment)
}

function writeRun(
  story: Story,
  flow: Flow,
  run: {start: number; end: number; bytes: Buffer | undefined; style: number},
  fields: ('instruction' | 'result')[],
): void {
  const look = story.look(run.style, run.bytes)
  const isShown = () => !look.hidden && !look.deleted && !fields.includes('instruction')
  let words = ''
  const flush = () => {
    if (words) flow.write(words, look)
    words = ''
  }
  for (let at = run.start; at < run.end; at++) {
    const character = story.text.text.charAt(at)
    if (!special.test(character)) {
      if (isShown()) words += character
      continue
    }
    if (character === '\u0013') fields.push('instruction')
    else if (character === '\u0014') fields[fields.length - 1] = 'result'
    else if (character === '\u0015') fields.pop()
    else if (isShown()) {
      flush()
      writeSpecial(story, flow, character, look, at)
    }
  }
  flush()
}

function writeSpecial(
  story: Story,
  flow: Flow,
  character: string,
  look: DocLook,
  at: number,
): void {
  const anchored = story.anchored.get(at)
  if (anchored) flow.add(...anchored())
  else if (character === '\t') flow.add({type: 'tab'})
  else if (character === '\u000B') flow.add({type: 'break', breakType: 'line'})
  else if (character === '(' && look.symbol)
    flow.write(String.fromCharCode(look.symbol.character), {...look, font: look.symbol.font})
  else flow.write(shown[character] ?? (character === '(' ? character : ''), look)
}
