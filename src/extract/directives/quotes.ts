import type {BodyBlock, Paragraph} from '../../tree/nodes.js'
import {wordsOf} from './unit.js'

/** Paragraphs with a quoted passage, and their words with that passage blanked (offsets kept). */
export type Unquoted = ReadonlyMap<Paragraph, string>

/** Quoted names (`“Vì người nghèo”`) are the writer's own words; longer ones are somebody else's. */
const shortest = 60
/** Paragraphs after which a quotation that does not close is taken for a slip of the pen. */
const furthest = 30

/** Trích dẫn: law quoted within a paragraph or over several asks nobody. */
export function unquoted(blocks: readonly BodyBlock[]): Unquoted {
  const paragraphs = paragraphsIn(blocks)
  const found = new Map<Paragraph, string>()
  let index = 0
  while (index < paragraphs.length) {
    const run = quotedRun(paragraphs, index)
    for (const [paragraph, words] of run) found.set(paragraph, words)
    index += Math.max(1, run.length)
  }
  return found
}

function paragraphsIn(blocks: readonly BodyBlock[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block]
    return block.type === 'element' || block.type === 'item' ? paragraphsIn(block.children) : []
  })
}

/** The paragraphs of one quotation that begins in the paragraph at `from`; one paragraph when it closes there. */
function quotedRun(paragraphs: readonly Paragraph[], from: number): [Paragraph, string][] {
  const first = paragraphs[from]
  if (!first) return []
  const words = within(wordsOf(first))
  const open = openQuote(words)
  if (open < 0) return [[first, words]]
  const rest = paragraphs.slice(from + 1, from + furthest)
  const last = rest.findIndex((paragraph) => closeQuote(wordsOf(paragraph)) >= 0)
  if (last < 0) return [[first, words]]
  const inner = rest.slice(0, last + 1).map((paragraph, index): [Paragraph, string] => {
    const text = wordsOf(paragraph)
    return [paragraph, blanked(text, 0, index === last ? closeQuote(text) + 1 : text.length)]
  })
  return [[first, blanked(words, open, words.length)], ...inner]
}

/** Blanks what opens and closes in one paragraph. */
function within(text: string): string {
  return text.replace(/“[^“”]*”|^"[^"]*"/gu, (quoted) =>
    quoted.length > shortest ? ' '.repeat(quoted.length) : quoted,
  )
}

function openQuote(text: string): number {
  if (text.startsWith('"') && text.indexOf('"', 1) < 0) return 0
  const open = text.lastIndexOf('“')
  return open > text.lastIndexOf('”') ? open : -1
}

function closeQuote(text: string): number {
  const close = text.indexOf('”')
  if (close >= 0 && (text.indexOf('“') < 0 || text.indexOf('“') > close)) return close
  return /"[.;]?$/u.test(text) ? text.length - 1 : -1
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}
