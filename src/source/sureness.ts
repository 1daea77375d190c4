import {lineAt, type SourceText} from './source-text.js'

/**
 * Độ chắc: the least sureness, of 100, of the words of a stretch of the canonical text that begins and ends on one line;
 * null where nobody had to guess. A word counts as soon as one letter of it lies in the stretch.
 */
export function surenessAt(source: SourceText, start: number, end: number): number | null {
  const line = lineAt(source, start)
  if (!line?.sureness) return null
  const words = line.text.split(' ')
  if (words.length !== line.sureness.length) return Math.min(...line.sureness)
  let least = 100
  let at = line.offset
  for (const [index, word] of words.entries()) {
    if (at < end && at + word.length > start) least = Math.min(least, line.sureness[index] ?? 0)
    at += word.length + 1
  }
  return least
}

/** The least sureness of the words of a stretch that hold digits, on however many lines; null where nobody had to guess. */
export function digitSurenessAt(source: SourceText, start: number, end: number): number | null {
  const words = source.value.slice(start, end).matchAll(/\S*\p{N}\S*/gu)
  const sureness = [...words].flatMap(
    ({index, 0: word}) => surenessAt(source, start + index, start + index + word.length) ?? [],
  )
  return sureness.length > 0 ? Math.min(...sureness) : null
}
