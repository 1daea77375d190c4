/** Cột của bảng trên màn hình. */
export interface TableColumn {
  readonly title: string
  /** Characters; longer words go on to the next line. */
  readonly width: number
  readonly align?: 'right'
}

const gap = '  '

/** Bảng chữ cho màn hình: cells wrapped within their columns, a rule under the headings, a blank line after a row. */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly (readonly string[])[])[],
): string {
  const headings = columns.map(({title}) => [title])
  const rule = columns.map(({width}) => '─'.repeat(width)).join(gap)
  return [lines(columns, headings), rule, ...rows.map((cells) => `${lines(columns, cells)}\n`)]
    .join('\n')
    .trimEnd()
}

function lines(columns: readonly TableColumn[], cells: readonly (readonly string[])[]): string {
  const wrapped = columns.map(({width}, index) =>
    (cells[index] ?? []).flatMap((paragraph) => wrap(paragraph, width)),
  )
  const height = Math.max(1, ...wrapped.map(({length}) => length))
  return Array.from({length: height}, (_, at) =>
    columns
      .map(({width, align}, index) => pad(wrapped[index]?.[at] ?? '', width, align))
      .join(gap)
      .trimEnd(),
  ).join('\n')
}

/** Lines of at most `width` characters, parted at spaces where there are any. */
export function wrap(words: string, width: number): string[] {
  const done: string[] = []
  let line = ''
  for (const word of printable(words)
    .split(' ')
    .flatMap((each) => pieces(each, width))) {
    if (line && widthOf(line) + 1 + widthOf(word) > width) {
      done.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return line ? [...done, line] : done
}

/** A word longer than the column is cut, after a slash or dash where one is near. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  const letters = [...word]
  const cuts: string[] = []
  let at = 0
  while (at < letters.length) {
    const start = letters.slice(at, at + width)
    const mark = start.findLastIndex((letter) => /[/\\_.-]/u.test(letter))
    const isLast = at + width >= letters.length
    const piece = isLast || mark <= width / 3 ? start : start.slice(0, mark + 1)
    cuts.push(piece.join(''))
    at += piece.length
  }
  return cuts
}

function pad(words: string, width: number, align?: 'right'): string {
  const blank = ' '.repeat(Math.max(0, width - widthOf(words)))
  return align === 'right' ? blank + words : words + blank
}

/** One letter with its marks is one character wide. */
function widthOf(words: string): number {
  return [...words].filter((letter) => !/\p{M}/u.test(letter)).length
}

/** Words as one line that cannot steer the terminal. */
function printable(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim()
}
