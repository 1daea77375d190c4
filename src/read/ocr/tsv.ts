import type {Word} from './engine.js'

/** Level of the rows of a TSV of Tesseract that hold words. */
const wordLevel = '5'

/**
 * The words of a TSV of Tesseract: level, page, block, paragraph, line, word, left, top, width, height, sureness, text.
 * The Icelandic letter that looks like one of Vietnamese is that one.
 */
export function wordsOfTsv(tsv: string): Word[] {
  const lines = new Map<string, number>()
  return tsv.split('\n').flatMap((row): Word[] => {
    const [level, page, block, paragraph, line, , ...rest] = row.split('\t')
    const [left, top, width, height, sureness, text = ''] = rest
    if (level !== wordLevel || !text.trim()) return []
    const key = [page, block, paragraph, line].join(' ')
    const number = lines.get(key) ?? lines.size
    lines.set(key, number)
    return [
      {
        text: text.trim().replaceAll('\u00D0', '\u0110').replaceAll('\u00F0', '\u0111'),
        sureness: Math.max(0, Number(sureness)),
        left: Number(left),
        top: Number(top),
        width: Number(width),
        height: Number(height),
        line: number,
      },
    ]
  })
}
