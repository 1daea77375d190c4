import {Counter} from '../word/numbering.js'
import type {WordParts} from '../word/source.js'
import type {WordNode} from '../word/tree.js'
import {at, type Fib, plcOf, readFib} from './fib.js'
import {readNumbering} from './lists.js'
import {lookReader} from './looks.js'
import {sprmsOf} from './sprms.js'
import {readStory, type Story} from './story.js'
import {readFonts, readStyles} from './styles.js'
import {readText} from './text.js'

/** Times that the words of a document may be read: once, but the parts of a damaged one may overlap. */
const timesRead = 2

/** Reads the parts of a document; what points outside of the file throws a RangeError. */
export function parseDoc(main: Buffer, stream: (name: string) => Buffer | undefined): WordParts {
  const fib = readFib(main, stream)
  const styles = readStyles(fib)
  const anchored = new Map<number, () => readonly WordNode[]>()
  const text = readText(fib)
  const story: Story = {
    text,
    styles,
    look: lookReader(styles, readFonts(fib)),
    counter: new Counter(readNumbering(fib)),
    data: fib.data,
    words: [],
    left: text.text.length * timesRead,
    anchored,
  }
  const {text: body, notes, margins, macros, comments, endnotes} = fib.lengths
  const footnotes = notesOf(fib, story, anchored, {
    kind: 'footnote',
    marks: at.noteMarks,
    texts: at.noteTexts,
    start: body,
  })
  const behind = body + notes + margins + macros + comments
  const last = notesOf(fib, story, anchored, {
    kind: 'endnote',
    marks: at.endnoteMarks,
    texts: at.endnoteTexts,
    start: behind,
  })
  anchorBoxes(fib, story, anchored, behind + endnotes)
  return {
    children: readStory(story, 0, body),
    notes: [...footnotes, ...last].map(({key, read}) => ({key, body: read()})),
    ...marginsOf(fib, story, body + notes),
    words: story.words,
  }
}

type Anchored = Map<number, () => readonly WordNode[]>

interface Notes {
  readonly kind: 'footnote' | 'endnote'
  readonly marks: number
  readonly texts: number
  /** Where the texts of all of them begin. */
  readonly start: number
}

function notesOf(fib: Fib, story: Story, anchored: Anchored, {kind, marks, texts, start}: Notes) {
  const {positions, data} = plcOf(fib.part(marks), 2)
  const bounds = plcOf(fib.part(texts), 0).positions
  return data.map((_, index) => {
    const noteId = String(index + 1)
    anchored.set(positions[index] ?? -1, () => [{type: 'noteReference', noteType: kind, noteId}])
    const [from = 0, to = from] = bounds.slice(index, index + 2)
    return {key: `${kind}-${noteId}`, read: () => readStory(story, start + from, start + to)}
  })
}

/** The words of a text box stand where its shape is anchored; shape and text share a number. */
function anchorBoxes(fib: Fib, story: Story, anchored: Anchored, start: number): void {
  const shapes = plcOf(fib.part(at.shapes), 26)
  const anchors = new Map(
    shapes.data.map((shape, index) => [shape.readUInt32LE(0), shapes.positions[index] ?? -1]),
  )
  const boxes = plcOf(fib.part(at.boxTexts), 22)
  for (const [index, box] of boxes.data.entries()) {
    const position = anchors.get(box.readUInt32LE(14))
    const [from = 0, to = from] = boxes.positions.slice(index, index + 2)
    if (position !== undefined)
      anchored.set(position, () => {
        anchored.delete(position) // a box that holds its own anchor would never end
        return readStory(story, start + from, start + to)
      })
  }
}

/** Six separators of notes come first; then six stories for each section. */
const firstSection = 6
const stories = {header: 1, footer: 3, firstHeader: 4, firstFooter: 5}

function marginsOf(fib: Fib, story: Story, start: number) {
  const bounds = plcOf(fib.part(at.margins), 0).positions
  const read = (number: number) => {
    const [from = 0, to = from] = bounds.slice(firstSection + number, firstSection + number + 2)
    return to > from ? readStory(story, start + from, start + to) : []
  }
  return firstPageDiffers(fib)
    ? {header: read(stories.firstHeader), footer: read(stories.firstFooter)}
    : {header: read(stories.header), footer: read(stories.footer)}
}

/** A switch of the first section. */
const titlePage = 0x300a

function firstPageDiffers(fib: Fib): boolean {
  const [section] = plcOf(fib.part(at.sections), 12).data
  const from = section?.readUInt32LE(2)
  if (from === undefined || from === 0xffffffff) return false
  const bytes = fib.main.subarray(from + 2, from + 2 + fib.main.readUInt16LE(from))
  const told = sprmsOf(bytes).find(({code}) => code === titlePage)
  return (told?.operand.readUInt8(0) ?? 0) !== 0
}
