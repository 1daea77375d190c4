/**
 * Cây của một văn bản soạn thảo: a node of it, in the shape that mammoth gives to DOCX (its own types call it `any`); the
 * readers of DOC, RTF, ODT and HTML make the same.
 */
export interface WordNode {
  readonly type: string
  readonly children?: readonly WordNode[]
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
export interface WordTree {
  readonly children: readonly WordNode[]
  readonly notes: readonly {readonly key: string; readonly body: readonly WordNode[]}[]
}
