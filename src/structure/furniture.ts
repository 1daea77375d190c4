import type {Line} from '../source/source-text.js'
import type {Block} from '../tree/nodes.js'
import {type Context, placeOf, wordsOf} from './context.js'

/** Page numbers, running heads, footnotes: apart at the end of the text. */
export function furniture(context: Context): Block[] {
  return notes(context.source.lines.filter((line) => line.furniture)).map((lines) => {
    const position = placeOf(context.source, lines)
    const value = wordsOf(context.source, lines)
    const data = {construct: 'furniture'}
    return lines[0]?.furniture === 'footnote'
      ? {type: 'footnote', children: [{type: 'text', value, position}], position, data}
      : {type: 'furniture', value, position, data}
  })
}

/** The raised mark with which a note begins. */
const mark = /^[⁰¹²³⁴-⁹ⁱˣ]/u

/** Each line by itself, but a footnote with the lines it is wrapped over. */
function notes(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const before = groups.at(-1)
    const last = before?.at(-1)
    const isNote = line.furniture === 'footnote' && last?.furniture === 'footnote'
    const goesOn = isNote && last.number + 1 === line.number && !mark.test(line.text)
    if (before && goesOn) before.push(line)
    else groups.push([line])
  }
  return groups
}
