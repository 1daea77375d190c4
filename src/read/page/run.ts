/** Đoạn chữ liền nhau trên một dòng: words with their box, y upwards from the foot of the page. */
export interface Run {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  readonly font: string
  /** Index of the annotation it is drawn by, if any. */
  readonly annotation?: number
  /** How sure OCR is of the words, of 100; absent where nobody had to guess. */
  readonly sureness?: number
}

/** Leaning text is a watermark, a stamp or a margin note: steeper than one in three is no slip of a scanner. */
export function isTurned(a: number, b: number): boolean {
  return Math.abs(b) * 3 > Math.abs(a)
}

/**
 * True when the items cannot be put in order by their boxes: the letters of one word come from several
 * fonts, and each item spans gaps that others fill.
 */
export function isInterleaved(runs: readonly Run[]): boolean {
  const byLine = new Map<number, Run[]>()
  for (const run of runs) {
    const line = Math.round(run.y)
    byLine.set(line, [...(byLine.get(line) ?? []), run])
  }
  let overlaps = 0
  for (const line of byLine.values()) {
    line.sort((a, b) => a.x0 - b.x0)
    for (const [index, run] of line.entries()) {
      const next = line[index + 1]
      if (next && next.x0 < run.x1 - run.size * 0.4) overlaps++
    }
  }
  return overlaps > 5 && overlaps > runs.length * 0.05
}
