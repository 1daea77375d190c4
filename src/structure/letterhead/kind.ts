import {closedUp} from '../../lexicon/fold.js'
import type {DocumentType} from '../../lexicon/schema.js'
import type {Context} from '../context.js'
import {type FlowLine, isCaps} from '../flow.js'

/** Tên loại đọc được ở đầu một dòng. */
export interface Kind {
  readonly type: DocumentType
  /** Characters of the line that print the name; what follows on the line is the subject. */
  readonly length: number
}

/**
 * Tên loại văn bản on a line of its own, or before its subject: capitals, or bold or centred and alone.
 * `Q U Y Ế T  Đ Ị N H` and `QUYET ĐỊNH` are read too.
 */
export function kindOf(line: FlowLine, {lexicon}: Context): Kind | undefined {
  if (line.cell) return undefined
  const match = lexicon.bareRegex('^{document-title}(?=$|[^\\p{L}\\p{N}]|\\p{L})').exec(line.bare)
  const spaced = match ? undefined : closedUp(line.text)
  if (spaced) {
    const type = lexicon.typeNamed(spaced)
    return type?.titled ? {type, length: line.text.length} : undefined
  }
  if (!match) return undefined
  const type = lexicon.typeNamedBare(match[0])
  if (!type?.titled) return undefined
  return printedAsTitle(line, match[0].length) ? {type, length: match[0].length} : undefined
}

function printedAsTitle(line: FlowLine, length: number): boolean {
  const name = line.text.slice(0, length)
  const rest = line.text.slice(length)
  const alone = /^[\s:.*]*$/u.test(rest)
  if (name === name.toUpperCase())
    return alone || isCaps(rest) || /^(?:\s|\p{Lu}\p{Ll})/u.test(rest)
  return alone && (line.align === 'center' || line.bold === true) && /^\p{Lu}/u.test(name)
}
