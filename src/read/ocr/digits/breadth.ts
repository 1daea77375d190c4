/** Breadths of letters in the typeface of official papers (NĐ 30/2020/NĐ-CP, Phụ lục I: Times New Roman), in thousandths of an em. */
const breadths: Readonly<Record<number, string>> = {
  278: 'fijlt:;/',
  250: '.,',
  333: 'IJrs-',
  444: 'cekvxyz',
  556: 'PSF',
  611: 'ELTZ',
  667: 'BCRw',
  722: 'ADGHKNOQUVXYm',
  889: 'MW',
}

/** How broad words are printed, in ems; marks on letters add nothing. */
export function breadthOf(words: string): number {
  const letters = [...words.normalize('NFD').replaceAll(/\p{M}/gu, '')]
  return letters.reduce((sum, letter) => sum + breadth(letter), 0) / 1000
}

function breadth(letter: string): number {
  const like = letter === '\u0110' ? 'D' : letter
  const found = Object.entries(breadths).find(([, letters]) => letters.includes(like))
  return Number(found?.[0] ?? 500)
}

/** How tall capitals are, in ems. */
export const capital = 0.662
