import type {Position} from 'unist'

/** What a reader knows about a line besides its words. Everything is optional but the words. */
export interface Draft {
  /** The words. Layout whitespace is allowed: {@link sourceText} folds it. */
  readonly text: string
  /** Page, from 1. */
  readonly page?: number
  /** Side of a two-column region (letterhead, signature block). */
  readonly column?: 'left' | 'right'
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** True when (nearly) the whole line is so. */
  readonly bold?: boolean
  readonly italic?: boolean
  /** Point size of most of the line. */
  readonly size?: number
  /** True: the format says a paragraph opens here; false: it surely goes on; absent: unknown. */
  readonly opens?: boolean
  /** A cell of a real table (not of a two-column region), counted from 0. */
  readonly cell?: Cell
  /** Number of the small ruled box in which it stands on its page, as in the stamp of an office. */
  readonly box?: number
  /** The words between the wide gaps of a line that stands in no columns. */
  readonly parts?: readonly string[]
  /** Not part of the running text: kept apart at the end of the canonical text. */
  readonly furniture?: Furniture
  /** The label a format prints of itself (automatic numbering, list marker), as it stands in the text. */
  readonly label?: string
  /** Line of the original text file, from 1, where it has lines. */
  readonly fileLine?: number
  /** How sure OCR is of each word, of 100; absent where nobody had to guess. */
  readonly sureness?: readonly number[]
}

/** Ô của bảng. */
export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
  /** Rows a merged cell takes, where it takes several. */
  readonly rows?: number
}

/** Why a line stands outside the running text. */
export type Furniture = 'page-number' | 'running-head' | 'footnote' | 'margin'

/** Dòng: one non-blank line of the canonical text, with what the page showed. */
export interface Line extends Draft {
  /** From 1. */
  readonly number: number
  /** Offset of its first character in the canonical text. */
  readonly offset: number
}

/** Văn bản chuẩn hoá: the one thing every reader makes and every later stage reads. */
export interface SourceText {
  /** The lines, joined by one line feed. */
  readonly value: string
  readonly lines: readonly Line[]
  /** Pages of the file; null when the format has none. */
  readonly pages: number | null
}

/**
 * Lays drafts end to end as canonical text: NFC, white space folded to one space and trimmed, blank
 * drafts dropped, furniture moved behind the running text so that a sentence may cross a page.
 */
export function sourceText(drafts: readonly Draft[], pages: number | null = null): SourceText {
  const running = drafts.filter((draft) => !draft.furniture)
  const apart = drafts.filter((draft) => draft.furniture)
  const lines: Line[] = []
  let offset = 0
  for (const draft of [...running, ...apart]) {
    const text = canonical(draft.text)
    if (!text) continue
    lines.push({number: lines.length + 1, offset, ...draft, text})
    offset += text.length + 1
  }
  return {value: lines.map((line) => line.text).join('\n'), lines, pages}
}

/** Characters that show nothing: zero-width marks, soft hyphen, byte order mark, control characters. */
const invisible = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200D\u2060\uFEFF]/gu

function canonical(text: string): string {
  const plain = text.replace(invisible, '').normalize('NFC').trim()
  return closedUp(plain).replace(/\s+/gu, ' ')
}

/** Letters set apart, with a wider space between words: `S Ở  Y  T Ế`. Digits apart are numbers of their own. */
const letterSpaced = /^[^\s\d](?: {1,3}[^\s\d])+$/u
const someWord = /\p{L} \p{L} \p{L}/u

/** Such spacing is layout like any other white space; where no wider space tells the words, it stays. */
function closedUp(text: string): string {
  if (text.charAt(1) !== ' ' || !text.includes('  ')) return text
  if (!letterSpaced.test(text) || !someWord.test(text)) return text
  return text.replace(/ ( *)/gu, '$1')
}

/** The unist position of the characters from `start` to `end` (exclusive) of the canonical text. */
export function positionAt(source: SourceText, start: number, end: number): Position {
  return {start: pointAt(source, start), end: pointAt(source, end)}
}

function pointAt(source: SourceText, offset: number) {
  const line = lineAt(source, offset)
  return {line: line?.number ?? 1, column: offset - (line?.offset ?? 0) + 1, offset}
}

/** The line that holds an offset of the canonical text (its line feed counts as its own). */
export function lineAt(source: SourceText, offset: number): Line | undefined {
  let low = 0
  let high = source.lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((source.lines[middle]?.offset ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return source.lines[low]
}
