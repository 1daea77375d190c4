import {Counter} from '../word/numbering.js'
import {elementOf, parseXml, rewrite, type XmlElement} from '../xml.js'
import {borderedTables} from './borders.js'
import {dropDeletedRows, dropHidden, dropInstructions} from './hidden.js'
import {writeLabels} from './labels.js'
import {readLists} from './lists.js'
import {mended, nestsFields, slimmed} from './mend.js'
import type {Package} from './package.js'
import {readStyles} from './styles.js'
import {unfoldTextBoxes} from './text-boxes.js'

/** A document ready for mammoth, with what mammoth does not tell. */
export interface Prepared {
  /** The main part, labels written out. */
  readonly document: XmlElement
  /** Whether each table is drawn with borders, in the order in which tables open. */
  readonly bordered: readonly boolean[]
}

/**
 * Puts into the XML what mammoth drops: the labels of automatic numbering are written out, hidden runs are
 * taken out, text boxes are opened, carriage returns become breaks. A document without any of these is passed on as it is.
 */
export async function prepare(pack: Package): Promise<Prepared> {
  const document = await parseXml(mended(slimmed(pack.document)))
  const holds = (mark: RegExp) => mark.test(pack.document)
  const styles = readStyles(pack.styles)
  const isNumbered = holds(/<w:numPr\b/u) || /<w:numPr\b/u.test(pack.styles)
  if (holds(/<mc:AlternateContent|<w:txbxContent/u)) unfoldTextBoxes(document)
  if (holds(/<w:del\b/u)) dropDeletedRows(document)
  if (holds(/<w:vanish\b/u) || /<w:vanish\b/u.test(pack.styles)) dropHidden(document, styles)
  if (nestsFields(pack.document)) dropInstructions(document)
  if (holds(/<w:cr\b/u))
    rewrite(document, ({name}) => (name === 'w:cr' ? [elementOf('w:br')] : undefined))
  if (isNumbered)
    writeLabels(document, new Counter(await readLists(pack.numbering, styles)), styles)
  return {document, bordered: borderedTables(document, pack.styles)}
}
