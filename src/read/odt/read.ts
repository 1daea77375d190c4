import {report} from '../../diagnostics/report.js'
import {sourceText} from '../../source/source-text.js'
import type {Reader, ReadResult} from '../reader.js'
import {refused} from '../refuse.js'
import {treeDrafts} from '../word/body.js'
import {descendants, parseXml} from '../xml.js'
import {withoutDoctype} from '../zip/markup.js'
import {packed} from '../zip/packed.js'
import type {Zip} from '../zip/zip.js'
import {contentTree} from './content.js'
import {readLists} from './lists.js'
import {headed} from './margins.js'
import {Numbering} from './numbering.js'
import {readStyles} from './styles.js'

/** Opens the package and lays its tree out as lines. */
export const read: Reader['read'] = async (bytes, file, options) => {
  const zip = packed(bytes, file, 'ODT', options)
  if (!zip) return undefined
  try {
    if (isLocked(zip)) report(file, 'locked-file', undefined, 'ODT')
    else return await readPackage(zip)
  } catch (error) {
    refused(file, 'ODT', error)
  }
  return undefined
}

async function readPackage(zip: Zip): Promise<ReadResult> {
  const content = await parseXml(partOf(zip, 'content.xml'))
  const common = partOf(zip, 'styles.xml')
  const styles = common ? await parseXml(common) : undefined
  const parts = styles ? [styles, content] : [content]
  const [body] = descendants(content, 'office:text')
  if (!body) throw new Error('office:text')
  const ask = readStyles(parts)
  const reading = {ask, numbering: new Numbering(readLists(parts)), notes: []}
  const tree = contentTree(body, reading)
  const {head, drafts} = headed(styles, body, reading)
  return {
    source: sourceText([
      ...treeDrafts({...tree, children: [...head, ...tree.children]}),
      ...drafts,
    ]),
  }
}

/** One file, locked as a whole or part by part (OpenDocument 1.3, phần 2, 4). */
function isLocked(zip: Zip): boolean {
  if (zip.names.includes('encrypted-package')) return true
  return /<manifest:encryption-data/u.test(textOf(zip, 'META-INF/manifest.xml'))
}

/** XML with a DOCTYPE is refused. */
function partOf(zip: Zip, name: string): string {
  return withoutDoctype(textOf(zip, name))
}

function textOf(zip: Zip, name: string): string {
  const bytes = zip.read(name)
  return bytes ? new TextDecoder().decode(bytes) : ''
}
