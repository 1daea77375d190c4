import {z} from 'zod'
import {Provision} from './citation.js'
import {Page, Place} from './evidence.js'
import {relations} from './vocabulary.js'

/** Văn bản trong đồ thị: what is known of one document. */
export const GraphDocument = z
  .strictObject({
    state: z
      .enum(['in-hand', 'cited', 'ambiguous'])
      .describe('Có trong tay, chỉ được dẫn, chưa xác định'),
    type: z.string().nullable().describe('Tên loại'),
    number: z.string().nullable().describe('Số, ký hiệu'),
    issuedOn: z.string().nullable().describe('Ngày ban hành'),
    year: z.int().nullable().describe('Năm'),
    issuer: z.string().nullable().describe('Cơ quan ban hành, như in'),
    subject: z.string().nullable().describe('Trích yếu hoặc tên'),
    files: z.array(z.string()).describe('Các tệp có văn bản này'),
    key: z.string().nullable().describe('Định danh; null khi chưa xác định'),
    akn: z.string().nullable().describe('Mã kiểu Akoma Ntoso'),
    urn: z.string().nullable().describe('Mã urn:lex'),
    supersededBy: z
      .array(z.string())
      .describe('Các văn bản thay thế hoặc bãi bỏ toàn bộ văn bản này'),
  })
  .meta({id: 'GraphDocument', title: 'Văn bản trong đồ thị'})
export type GraphDocument = z.infer<typeof GraphDocument>

/** Lời dẫn: the provisions and the words behind an edge. */
export const GraphWords = z
  .strictObject({
    provisions: z.array(Provision).describe('Điều khoản'),
    text: z.string().describe('Lời dẫn nêu quan hệ, nguyên văn'),
    verb: z.string().nullable().describe('Động từ nêu quan hệ, như in'),
    file: z.string().describe('Tệp có lời dẫn'),
    at: Place.nullable().describe('Vị trí của lời dẫn'),
    page: Page,
  })
  .meta({id: 'GraphWords', title: 'Lời dẫn'})
export type GraphWords = z.infer<typeof GraphWords>

/** Điểm chung của cả đồ thị. */
export const GraphFindings = z
  .strictObject({
    cycles: z.array(z.array(z.string())).describe('Các nhóm văn bản dẫn vòng lẫn nhau'),
    versions: z
      .array(z.array(z.string()))
      .describe('Các dòng phiên bản: văn bản và các văn bản sửa đổi, thay thế nó, theo ngày'),
  })
  .meta({id: 'GraphFindings', title: 'Điểm chung của đồ thị'})
export type GraphFindings = z.infer<typeof GraphFindings>

/** Nút: one document. */
export interface GraphNode extends GraphDocument {
  readonly id: string
  readonly label: string
}

/** Cạnh: one document refers to another. */
export interface GraphEdge extends GraphWords {
  readonly from: string
  readonly to: string
  readonly relation: (typeof relations)[number]
}

/** Đồ thị dẫn chiếu. */
export interface Graph extends GraphFindings {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** Tệp đồ thị: the graph as a file in the JSON Graph Format (jsongraphformat.info, version 2). */
export const GraphFile = z
  .strictObject({
    graph: z
      .strictObject({
        directed: z.literal(true).describe('Có hướng'),
        type: z.literal('congvan-citations').describe('Loại đồ thị'),
        label: z.string().describe('Tên'),
        metadata: GraphFindings,
        nodes: z
          .record(
            z.string(),
            z.strictObject({label: z.string().describe('Nhãn'), metadata: GraphDocument}),
          )
          .describe('Các văn bản theo mã nút'),
        edges: z
          .array(
            z.strictObject({
              source: z.string().describe('Nút dẫn'),
              target: z.string().describe('Nút được dẫn'),
              relation: z.enum(relations).describe('Quan hệ'),
              metadata: GraphWords,
            }),
          )
          .describe('Các quan hệ'),
      })
      .describe('Đồ thị'),
  })
  .meta({id: 'GraphFile', title: 'Tệp đồ thị dẫn chiếu'})
export type GraphFile = z.infer<typeof GraphFile>
