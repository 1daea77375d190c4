import type {WordNode, WordTree} from '../word/tree.js'
import {withoutDoctype} from '../zip/markup.js'
import type {Package} from './package.js'

/** Parts that give the tree nothing that is used here: labels are written out already. */
const unused = /(?:^|\/)(?:numbering|comments|\[Content_Types\])\.xml$/u

/** Styles only name HTML classes; mammoth cannot do without the part itself. */
const stylesPart = /(?:^|\/)styles\.xml$/u
const noStyles = Buffer.from(
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
)

interface TransformedDocument extends WordNode {
  readonly notes?: {
    readonly _notes?: Readonly<Record<string, {readonly body: readonly WordNode[]}>>
  }
}

/**
 * mammoth's own tree, taken from the hook that may transform it. The hook gives back an empty document, so
 * that no HTML is made. It is handed the unpacked parts, not the file: they are unpacked already. The shape is unstable by its documentation: the version is pinned, a test guards it.
 */
export async function documentTree({zip, main}: Package, document: string): Promise<WordTree> {
  const {default: mammoth} = await import('mammoth')
  let tree: WordTree = {children: [], notes: []}
  const transformDocument = (document: TransformedDocument) => {
    const notes = Object.entries(document.notes?._notes ?? {})
    tree = {
      children: document.children ?? [],
      notes: notes.map(([key, {body}]) => ({key, body})),
    }
    return {...document, children: []}
  }
  const part = (name: string) => {
    if (stylesPart.test(name)) return noStyles
    return name === main ? Buffer.from(document) : Buffer.from(zip.read(name) ?? [])
  }
  const file = {
    exists: (name: string) =>
      stylesPart.test(name) || (zip.names.includes(name) && !unused.test(name)),
    read: async (name: string, encoding?: BufferEncoding) =>
      encoding ? withoutDoctype(part(name).toString(encoding)) : part(name),
  }
  const input = {file} as unknown as Parameters<typeof mammoth.convertToHtml>[0] // unpacked parts, taken by `openZip`
  await mammoth.convertToHtml(input, {transformDocument, includeDefaultStyleMap: false})
  return tree
}
