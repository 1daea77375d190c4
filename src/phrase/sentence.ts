import {matchesOf} from '../lexicon/matches.js'

/** A stretch of a text. */
export interface Sentence {
  readonly start: number
  readonly end: number
}

// `. Đề nghị …`: a stop before a capital; not `TP. Hồ`, `Th. Bình`
const border = /(?<!\p{Lu}\p{L}?|(?:^|\s)\d{1,2})[.!?] +(?=["“(]?\p{Lu})/gu

/** Câu: the sentences of a paragraph, as stretches without the blanks between them. */
export function sentencesOf(text: string): Sentence[] {
  const starts = [0, ...matchesOf(border, text).map((match) => match.index + match[0].length)]
  return starts.map((start, index) => ({start, end: starts[index + 1] ?? text.length}))
}
