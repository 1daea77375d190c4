import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import {sourceText} from '../../source/source-text.js'
import {limitsOf, maxNesting} from '../limits.js'
import {TooDeep} from '../nesting.js'
import type {Reader, ReadResult} from '../reader.js'
import {tooLarge} from '../refuse.js'
import {treeDrafts} from '../word/body.js'
import {contentTree} from './content.js'
import {isCutOff} from './cut-off.js'
import {decodePage} from './decode.js'
import {pageOf} from './dom.js'
import {weigh} from './frame.js'
import {hideStyled} from './hidden.js'
import {mainNodes} from './main.js'

/** Finds the document in the page. */
export const read: Reader['read'] = async (bytes, file, options) => {
  const {part} = limitsOf(options)
  if (bytes.length > part) return tooLarge(file, 'part', part)
  const decoded = decodePage(bytes)
  if (decoded) return readPage(decoded.text, decoded.encoding, file)
  report(file, 'undecodable-text', undefined)
  return undefined
}

async function readPage(
  text: string,
  encoding: string,
  file: VFile,
): Promise<ReadResult | undefined> {
  try {
    if (isCutOff(text)) report(file, 'cut-off-file', undefined, 'HTML')
    const {page, body} = (await pageOf(text)) ?? {}
    if (!page || !body) return {source: sourceText([]), encoding}
    hideStyled(page)
    const weights = weigh(body)
    const tree = contentTree(mainNodes(body, weights), weights)
    return {source: sourceText(treeDrafts(tree)), encoding}
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    return tooLarge(file, 'nesting', maxNesting)
  }
}
