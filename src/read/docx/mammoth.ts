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
  readonly colSpan?: number
  readonly rowSpan?: number
}

/** The tree of a document, and its footnotes and endnotes. */
export interface MammothTree {
  readonly children: readonly MammothNode[]
  readonly notes: readonly {readonly body: readonly MammothNode[]}[]
}

interface TransformedDocument extends MammothNode {
  readonly notes?: {readonly _notes?: Readonly<Record<string, {readonly body: readonly MammothNode[]}>>}
}

/**
 * mammoth's own tree, taken from the hook that may transform it. The hook gives back an empty document, so
 * that no HTML is made. The shape is unstable by its documentation: the version is pinned, a test guards it.
 */
export async function documentTree(bytes: Uint8Array): Promise<MammothTree> {
  const {default: mammoth} = await import('mammoth')
  let tree: MammothTree = {children: [], notes: []}
  const transformDocument = (document: TransformedDocument) => {
    tree = {children: document.children ?? [], notes: Object.values(document.notes?._notes ?? {})}
    return {...document, children: []}
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  await mammoth.convertToHtml({buffer}, {transformDocument, includeDefaultStyleMap: false})
  return tree
}
