import path from 'node:path'

/** Endings that are named at most. */
const mostEndings = 8

/** Đuôi tên tệp: `.doc: 2, .jpg: 1`, the most frequent first. */
export function endingsOf(files: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const file of files) {
    const ending = path.extname(file).toLowerCase() || path.basename(file)
    counts.set(ending, (counts.get(ending) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const shown = sorted.slice(0, mostEndings).map(([ending, count]) => `${ending}: ${count}`)
  return sorted.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ')
}
