import {z} from 'zod'
import {Provision} from './citation.js'
import {relations} from './vocabulary.js'

/** Nút: one document. */
export const GraphNode = z
  .strictObject({
    id: z.string().describe('Mã nút'),
    state: z
      .enum(['in-hand', 'cited', 'ambiguous'])
      .describe('Có trong tay, chỉ được dẫn, chưa xác định'),
    label: z.string().describe('Nhãn'),
    type: z.string().nullable().describe('Tên loại'),
    number: z.string().nullable().describe('Số, ký hiệu'),
    issuedOn: z.string().nullable().describe('Ngày ban hành'),
    subject: z.string().nullable().describe('Trích yếu hoặc tên'),
  })
  .meta({id: 'GraphNode', title: 'Nút'})
export type GraphNode = z.infer<typeof GraphNode>

/** Cạnh: one document refers to another. */
export const GraphEdge = z
  .strictObject({
    from: z.string().describe('Nút dẫn'),
    to: z.string().describe('Nút được dẫn'),
    relation: z.enum(relations).describe('Quan hệ'),
    provisions: z.array(Provision).describe('Điều khoản'),
    text: z.string().describe('Lời dẫn đầu tiên, nguyên văn'),
  })
  .meta({id: 'GraphEdge', title: 'Cạnh'})
export type GraphEdge = z.infer<typeof GraphEdge>

/** Đồ thị dẫn chiếu. */
export const Graph = z
  .strictObject({
    nodes: z.array(GraphNode).describe('Các văn bản'),
    edges: z.array(GraphEdge).describe('Các quan hệ'),
  })
  .meta({id: 'Graph', title: 'Đồ thị dẫn chiếu'})
export type Graph = z.infer<typeof Graph>
