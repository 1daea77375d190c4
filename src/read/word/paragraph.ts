import type {Draft} from '../../source/source-text.js'
import {superscript} from '../superscript.js'
import type {WordNode} from './tree.js'

/** Printed numbers of the notes by their key in the tree. */
export type NoteNumbers = ReadonlyMap<string, number>

interface Piece {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly size: number | undefined
}

/** The lines of a paragraph, and the blocks of text boxes anchored in it. */
export interface ParagraphLines {
  readonly drafts: Draft[]
  readonly boxes: readonly WordNode[]
}

/** A paragraph gives a draft for each of its lines: only a line break ends one. */
export function paragraphLines(paragraph: WordNode, notes: NoteNumbers): ParagraphLines {
  const lines: Piece[][] = [[]]
  const boxes: WordNode[] = []
  collect(paragraph.children ?? [], undefined)
  const whole = joinCodes(lines)
  return {
    drafts: whole.map((pieces, index) => lineDraft(pieces, paragraph, whole[index - 1])),
    boxes,
  }

  function collect(nodes: readonly WordNode[], run: WordNode | undefined): void {
    for (const node of nodes) {
      const text = wordsOf(node, run, notes)
      if (text !== undefined) lines.at(-1)?.push(piece(text, run))
      else if (node.type === 'break') {
        if (node.breakType === 'line') lines.push([])
      } else if (node.type === 'paragraph' || node.type === 'table') boxes.push(node)
      else if (node.children) collect(node.children, node.type === 'run' ? node : run)
    }
  }
}

/** A line break within a code (`12/AB⏎-CD`) parts no words. */
function joinCodes(lines: readonly Piece[][]): Piece[][] {
  const whole: Piece[][] = []
  for (const line of lines) {
    const above = whole.at(-1)
    const half = above && /\/[\p{Lu}\d]+$/u.test(textOf(above)) && /^[-‑]\p{Lu}/u.test(textOf(line))
    if (half) above.push(...line)
    else whole.push(line)
  }
  return whole
}

function piece(text: string, run: WordNode | undefined): Piece {
  return {
    text,
    bold: run?.isBold ?? false,
    italic: run?.isItalic ?? false,
    size: run?.fontSize ?? undefined,
  }
}

/** What a node prints of itself; raised digits stay apart from the number or day before them. */
function wordsOf(
  node: WordNode,
  run: WordNode | undefined,
  notes: NoteNumbers,
): string | undefined {
  if (node.type === 'tab') return '\t'
  if (node.type === 'noteReference') return superscript(String(notes.get(noteKey(node)) ?? ''))
  if (node.type !== 'text') return undefined
  const value = node.value ?? ''
  return run?.verticalAlignment === 'superscript' ? superscript(value) : value
}

/** How mammoth names a note among the notes of the tree. */
export function noteKey({noteType, noteId}: WordNode): string {
  return `${noteType}-${noteId}`
}

const alignments: Readonly<Record<string, Draft['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
}

/** A bullet of a symbol font is a code point of its own, which shows in no other font, or a picture before a tab. */
const symbolBullet = /^\s*(?:\p{Co}\s*|(?![☐-☒🗷-🗹])\p{So}\s*\t\s*)/u

function lineDraft(
  pieces: readonly Piece[],
  paragraph: WordNode,
  above: readonly Piece[] | undefined,
): Draft {
  const text = textOf(pieces).replace(symbolBullet, '- ')
  const align = alignments[paragraph.alignment ?? '']
  const size = pieces.find((each) => each.text.trim())?.size
  const opens = above ? goesOn(textOf(above), text, align) : true
  return {
    text,
    ...(opens !== undefined && {opens}),
    ...(align && {align}),
    ...(size !== undefined && {size}),
    ...(mostly(pieces, 'bold') && {bold: true}),
    ...(mostly(pieces, 'italic') && {italic: true}),
  }
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({text}) => text).join('')
}

const ended = /(?:^|[.;:!?…]["”’)\]]*)\s*$/u
const label = /^\s*(?:\d{1,2}(?:\.\d+)*[.)/]?|\p{Ll}{1,2}[.)])\s/u

/** A line break within a sentence: `false` where small letters, a number or half a word go on; else it may part lines. */
function goesOn(above: string, text: string, align: Draft['align']): false | undefined {
  if (ended.test(above) || label.test(text)) return undefined
  const setOff = align === 'center' || align === 'right'
  return (setOff ? sequelSetOff : sequel).test(text) ? false : undefined
}

const sequel = /^\s*(?:[\p{Ll}\d]|[-/‑](?=\S))/u
const sequelSetOff = /^\s*(?:\p{Ll}|[-/‑](?=\S))/u

/** True when nine characters in ten are so. */
function mostly(pieces: readonly Piece[], trait: 'bold' | 'italic'): boolean {
  const count = (some: readonly Piece[]) =>
    some.reduce((sum, {text}) => sum + text.trim().length, 0)
  const all = count(pieces)
  return all > 0 && count(pieces.filter((each) => each[trait])) >= all * 0.9
}
