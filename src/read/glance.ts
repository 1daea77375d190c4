import {isCompound} from './compound.js'
import {headAndTail} from './file-bytes.js'
import {readerSniffed} from './index.js'

/** Bytes that are looked at, at either end. */
const glance = 64 * 1024

/** What stands in the list of parts at the end of a DOCX, and first of all in an OpenDocument text. */
const partOfDocx = 'word/document.xml'
const typeOfOdt = 'mimetypeapplication/vnd.oasis.opendocument.text'

/**
 * Liếc qua: whether a file surely is of a format that is read, whatever its name. Only its ends are looked at, so a packed
 * or an old Word file whose list of parts stands elsewhere is not known.
 */
export function holdsDocument(path: string): boolean {
  const ends = headAndTail(path, glance)
  if (!ends) return false
  const [head, tail] = ends
  if (head[0] === 0x50 && head[1] === 0x4b)
    return head.includes(typeOfOdt, 0, 'latin1') || tail.includes(partOfDocx, 0, 'latin1')
  if (isCompound(head)) return ends.some((end) => end.includes('WordDocument', 0, 'utf16le'))
  return readerSniffed(head) !== undefined
}
