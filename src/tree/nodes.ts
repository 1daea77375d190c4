import type {Data, Literal, Node, Parent, Position} from 'unist'
import type {LinkRelation, Relation} from '../model/vocabulary.js'

/**
 * The tree of a dispatch, in unist. Every block has a position in the canonical text and
 * `data.construct`, the construct that claimed it. The value of a literal is the slice of the canonical
 * text at its position, line feeds turned to spaces, so that offsets in a value are offsets in the text.
 */
export interface Root extends Parent {
  type: 'root'
  children: Block[]
}

export interface ConstructData extends Data {
  construct?: string
}

interface BlockNode extends Node {
  position: Position
  data?: ConstructData
}

/** Words at a place. */
export interface Text extends Literal {
  type: 'text'
  value: string
  position: Position
}

/** Phần đầu: everything above the body, each piece a leaf. */
export interface Letterhead extends BlockNode {
  type: 'letterhead'
  children: LetterheadPart[]
}

export type LetterheadPartType =
  | 'motto' // Quốc hiệu, tiêu ngữ, Party title, rules and asterisks
  | 'issuer' // cơ quan ban hành or chủ quản, one node a printed piece
  | 'documentNumber' // số, ký hiệu
  | 'placeAndDate' // địa danh, thời gian
  | 'kind' // tên loại
  | 'subject' // trích yếu
  | 'marking' // độ khẩn, độ mật, phạm vi lưu hành, dự thảo
  | 'other' // words in the letterhead that are none of these

export interface LetterheadPart extends Node {
  type: LetterheadPartType
  value: string
  position: Position
  /** The words of a trích yếu, cut into text and citations by `phrase/`. */
  children?: Phrasing[]
}

/** Kính gửi. */
export interface Addressees extends BlockNode {
  type: 'addressees'
  children: Addressee[]
}
export interface Addressee extends BlockNode {
  type: 'addressee'
  value: string
}

/** Đoạn: a paragraph of the body. */
export interface Paragraph extends BlockNode {
  type: 'paragraph'
  children: Phrasing[]
}

/** Căn cứ: one line of the preamble. */
export interface LegalBasis extends BlockNode {
  type: 'legalBasis'
  children: Phrasing[]
}

/** Gạch đầu dòng: an item with a dash, plus or bullet; may hold further blocks. */
export interface Item extends BlockNode {
  type: 'item'
  marker: string
  children: BodyBlock[]
}

/**
 * Phần tử đánh số: part, chapter, section, article, clause, point or numbered heading. Its own words are
 * its leading paragraph(s); elements of deeper levels follow.
 */
export interface Element extends BlockNode {
  type: 'element'
  /** As printed: `I.`, `1.`, `1.1.`, `a)`, `Điều 2.`, `Chương I`. */
  label: string
  /** The shape of its label, by which siblings are known. */
  level: string
  depth: number
  children: BodyBlock[]
}

/** Bảng. */
export interface Table extends BlockNode {
  type: 'table'
  children: TableRow[]
}
export interface TableRow extends BlockNode {
  type: 'row'
  children: TableCell[]
}
export interface TableCell extends BlockNode {
  type: 'cell'
  /** Its column in the grid, from 0: cells above or beside it may be merged. */
  column: number
  /** Rows it takes. */
  rows: number
  children: BodyBlock[]
}

/** Phần cuối: signatures and recipients, in the order of their lines; one signer may take several blocks. */
export interface Closing extends BlockNode {
  type: 'closing'
  children: (Recipients | SignatureBlock | Aside)[]
}

/** Chữ ký: one signer's block. */
export interface SignatureBlock extends BlockNode {
  type: 'signature'
  /** Whose it is, where several sign side by side and the rows of their table part the lines of each. */
  signer?: string
  /** Its printed lines, in order. */
  children: Text[]
}

/** Nơi nhận. */
export interface Recipients extends BlockNode {
  type: 'recipients'
  children: RecipientEntry[]
}
export interface RecipientEntry extends BlockNode {
  type: 'recipient' | 'archive'
  value: string
}

/** Phụ lục or attached text: its header line and all that follows it. */
export interface AppendixBlock extends BlockNode {
  type: 'appendix'
  title: string
  children: BodyBlock[]
}

/** Cước chú: below the page or, where the format says so, behind the text; what it cites is cited. */
export interface Footnote extends BlockNode {
  type: 'footnote'
  children: Phrasing[]
}

/** Lines kept but not read as the document: stamps, page furniture, the frame of a web page. */
export interface Aside extends BlockNode {
  type: 'stamp' | 'furniture' | 'frame' | 'unrecognized'
  value: string
}

export type BodyBlock = Paragraph | LegalBasis | Item | Element | Table | Aside
export type Block =
  | Letterhead
  | Addressees
  | Closing
  | SignatureBlock
  | Recipients
  | AppendixBlock
  | Footnote
  | BodyBlock

/** Dẫn chiếu: one mention of a document inside a text, found by `phrase/citation.ts`. */
export interface CitationNode extends Literal {
  type: 'citation'
  value: string
  position: Position
  data: CitationData
}

/** What one mention says by itself, before short forms are resolved and mentions merged. */
export interface CitationData extends Data {
  documentType: string | null
  number: string | null
  name: string | null
  year: number | null
  issuedOn: string | null
  issuer: string | null
  subject: string | null
  relation: Relation
  /** The verb that says so, as printed. */
  verb?: string
  provisions: {point?: string; clause?: string; article?: string}[]
  form: 'full' | 'short' | 'anaphora'
  /** “Đề án”, where “(sau đây gọi tắt là Đề án)” has made it a name: as printed. */
  alias?: string
  /** “(sau đây gọi tắt là …)” gives this name to the document mentioned at that offset. */
  namedFor?: number
  /** What this document does to others cited with it; `offset` is the place of their mention. */
  changes?: CitationChange[]
  /** “các văn bản nêu trên”. */
  isPlural?: true
  /** Set by `resolve/`: the position offsets of the mentions this one leans on; several only for a plural. */
  antecedents?: number[]
  /** Set by `resolve/`: those it may lean on, when more than one fits. */
  candidates?: number[]
}

/** Văn bản được dẫn này sửa đổi, thay thế, bãi bỏ, đính chính văn bản được dẫn kia. */
export interface CitationChange {
  readonly relation: LinkRelation
  readonly offset: number
}

export type Phrasing = Text | CitationNode
