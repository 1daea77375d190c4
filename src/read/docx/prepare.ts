import {Counter} from '../word/numbering.js'
import {descendants, parseXml} from '../xml.js'
import {borderedTables} from './borders.js'
import {dropHidden} from './hidden.js'
import {writeLabels} from './labels.js'
import {readLists} from './lists.js'
import {mended, nestsFields, slimmed} from './mend.js'
import type {Package} from './package.js'
import {readStyles} from './styles.js'
import {unfoldTextBoxes} from './text-boxes.js'

/** A document ready for mammoth, with what mammoth does not tell. */
export interface Prepared {
  readonly pack: Package
  /** The main part, labels written out. */
  readonly document: string
  /** Whether each table is drawn with borders, in the order in which tables open. */
  readonly bordered: readonly boolean[]
}

/**
 * Puts into the XML what mammoth drops: the labels of automatic numbering are written out, hidden runs are
 * taken out, text boxes are opened, carriage returns become breaks. A document without any of these is passed on as it is.
 */
export async function prepare(pack: Package): Promise<Prepared> {
  const document = await baked({...pack, document: mended(slimmed(pack.document))})
  return {pack, document, bordered: borderedTables(document, pack.styles)}
}

async function baked(pack: Package): Promise<string> {
  if (!needsBaking(pack)) return pack.document
  const styles = readStyles(pack.styles)
  const document = await parseXml(pack.document)
  unfoldTextBoxes(document)
  dropHidden(document, styles)
  for (const mark of descendants(document, 'w:cr'))
    mark.parentNode?.replaceChild(document.createElement('w:br'), mark)
  writeLabels(document, new Counter(await readLists(pack.numbering, styles)), styles)
  const {XMLSerializer} = await import('@xmldom/xmldom')
  return new XMLSerializer().serializeToString(document)
}

const marks = /<w:(?:numPr|vanish|cr)\b/u

function needsBaking({document, styles}: Package): boolean {
  if (marks.test(document) || marks.test(styles)) return true
  return /<mc:AlternateContent|<w:txbxContent/u.test(document) || nestsFields(document)
}
