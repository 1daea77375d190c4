/** Largest number that is written in letters: a larger one would be as long as it is large. */
const mostWritten = 3999

/** Writes a number as Word does in this `w:numFmt` (ECMA-376, 17.18.59); unknown formats are decimal. */
export function formatNumber(number: number, format: string): string {
  if (number > mostWritten) return String(number)
  switch (format) {
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'decimalZero':
      return String(number).padStart(2, '0')
    default:
      return String(number)
  }
}

/** a … z, aa … zz. */
function letters(number: number): string {
  if (number < 1) return String(number)
  const letter = String.fromCodePoint(97 + ((number - 1) % 26))
  return letter.repeat(Math.floor((number - 1) / 26) + 1)
}

const romans: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

function roman(number: number): string {
  let rest = number
  let written = ''
  for (const [letters, value] of romans)
    while (rest >= value) {
      written += letters
      rest -= value
    }
  return written || String(number)
}
