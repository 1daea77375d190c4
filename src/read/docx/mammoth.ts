import {type Package, withoutDoctype} from './package.js'

/** A node of mammoth's document tree, as far as it is used here: its own types call it `any`. */
export interface MammothNode {
  readonly type: string
  readonly children?: readonly MammothNode[]
  readonly value?: string
  readonly alignment?: string | null
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly fontSize?: number | null
  readonly breakType?: string
  readonly verticalAlignment?: string | null
  readonly noteType?: string
  readonly noteId?: string
  readonly colSpan?: number
  readonly rowSpan?: number
  /** Whether a table is drawn with lines: told by the readers of other formats. */
  readonly bordered?: boolean
}

/** The tree of a document, and its footnotes and endnotes. */
export interface MammothTree {
  readonly children: readonly MammothNode[]
  readonly notes: readonly {readonly key: string; readonly body: readonly MammothNode[]}[]
}

/** Parts that give the tree nothing that is used here: labels are written out already. */
const unused = /(?:^|\/)(?:numbering|comments|\[Content_Types\])\.xml$/u

/** Styles only name HTML classes; mammoth cannot do without the part itself. */
const stylesPart = /(?:^|\/)styles\.xml$/u
const noStyles = Buffer.from(
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
)

interface TransformedDocument extends MammothNode {
  readonly notes?: {
    readonly _notes?: Readonly<Record<string, {readonly body: readonly MammothNode[]}>>
  }
}

/**
 * mammoth's own tree, taken from the hook that may transform it. The hook gives back an empty document, so
 * that no HTML is made. It is handed the unpacked parts, not the file: they are unpacked already. The shape is unstable by its documentation: the version is pinned, a test guards it.
 */
export async function documentTree({zip, main}: Package, document: string): Promise<MammothTree> {
  const {default: mammoth} = await import('mammoth')
  let tree: MammothTree = {children: [], notes: []}
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
