import type {Draft} from '../../source/source-text.js'
import {pageMark} from '../page-mark.js'

/** Dòng Markdown đã bỏ dấu định dạng. `pipe` marks a line that holds a pipe and nothing else. */
export interface MarkdownLine extends Draft {
  readonly pipe?: boolean
  /** A bare line end stands before it: in Markdown a space. */
  readonly soft?: boolean
}

const hardBreak = /<br\s*\/?>|\\\n/giu
/** Emphasis marks around nothing; an asterisk alone, or five, is the printed rule of a Party letterhead. */
const strayEmphasis = /^(?:\*{2}|\*{4}|\*{2}\s+\*{2})$/u
const rule = /^(?:[-_*=–—\s]|\\[-*_])+$/u

/**
 * The lines of a stretch of Markdown source without its markup. A line end inside an emphasis is a wrap,
 * so the two lines are one; a blank line opens a paragraph; a rule is kept (it parts a letterhead).
 */
export function plainLines(source: string, fileLine: number): MarkdownLine[] {
  const lines: MarkdownLine[] = []
  let fresh = true
  let number = fileLine
  for (const raw of joinEmphasis(source).split('\n')) {
    const own = number
    number += 1 + (raw.match(/\u0001/gu)?.length ?? 0)
    if (pageMark.test(raw)) {
      fresh = true
      continue
    }
    for (const [order, piece] of raw.replaceAll('\u0001', ' ').split(hardBreak).entries()) {
      const closing = / \|$/u.test(piece) && piece.indexOf('|') === piece.length - 1
      const line = plainLine(closing ? piece.slice(0, -1) : piece)
      if (line === undefined) fresh = true
      else {
        lines.push({
          ...line,
          fileLine: own,
          ...(fresh ? {opens: true} : order === 0 && {soft: true}),
        })
        fresh = false
      }
      if (closing) lines.push({text: '|', pipe: true})
    }
  }
  return lines
}

/** Joins a line to the next (with U+0001) while an emphasis opened in it is still open. */
function joinEmphasis(source: string): string {
  return source
    .split(/\n[ \t]*\n/u)
    .map((paragraph) => {
      let joined = ''
      let open = ''
      for (const line of paragraph.split('\n')) {
        joined += joined ? `${open && line.trim() !== '|' ? '\u0001' : '\n'}${line}` : line
        if (line.trim() === '|' || rule.test(line)) open = ''
        else open = stillOpen(line, open)
      }
      return joined
    })
    .join('\n\n')
}

/** The emphasis open at the end of a line, given the one open at its start. */
function stillOpen(line: string, before: string): string {
  let open = before
  for (const [mark] of line.replace(/\\./gu, '').matchAll(/\*{1,3}/gu)) {
    if (open && mark.length >= open.length)
      open = mark.length > open.length ? mark.slice(open.length) : ''
    else open = mark
  }
  return open
}

function plainLine(piece: string): MarkdownLine | undefined {
  const trimmed = piece.trim()
  if (!trimmed) return undefined
  if (trimmed === '|') return {text: '|', pipe: true}
  if (strayEmphasis.test(trimmed)) return undefined
  if (rule.test(trimmed)) return {text: trimmed.replaceAll('\\', '')}
  const bold = /^[\s#>]*\*\*[^*]/u.test(trimmed) && /[^*]\*\*[\s*]*$/u.test(trimmed)
  const italic = /^[\s#>]*(?:\*[^*\s]|_[^_])/u.test(trimmed) && /[^*\s_][*_][\s*]*$/u.test(trimmed)
  const text = stripMarkup(trimmed)
  if (!text.trim()) return undefined
  return {
    text,
    ...((bold || trimmed.startsWith('#')) && {bold: true}),
    ...(italic && {italic: true}),
  }
}

/** An escaped character (kept, bare); or emphasis and code marks. Longer underscore runs are blanks to fill. */
const marks =
  /\\([!-/:-@[-`{-~])|\*+|`+|~~|(?<![\p{L}\p{N}_])_{1,3}(?!_)(?=\S)|(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])|(?<!_)_{2,3}(?![\p{L}\p{N}_])/gu

/** Takes away heading marks, quote marks, emphasis, code marks, links, tags and escapes. */
function stripMarkup(line: string): string {
  return line
    .replace(/^(?:\s{0,3}#{1,6}\s+|\s*(?:>\s?)+)/u, '')
    .replace(/!?\[([^[\]\n]{0,1000})\]\([^()\n]{0,2000}\)/gu, '$1')
    .replace(/<\/?[a-z][^<>\n]{0,200}>/giu, '')
    .replace(marks, (_, escaped: string | undefined) => escaped ?? '')
    .replace(/&nbsp;/gu, ' ')
    .replace(/&amp;/gu, '&')
}
