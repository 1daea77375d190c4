import {z} from 'zod'
import {Page, Place} from './evidence.js'
import {dayShape, printedShape} from './shapes.js'
import {linkRelations, relations} from './vocabulary.js'

/** Điều khoản được dẫn: one provision of the cited document, smallest unit first. */
export const Provision = z
  .strictObject({
    point: z.string().optional().describe('Điểm'),
    clause: z.string().optional().describe('Khoản'),
    article: z.string().optional().describe('Điều'),
  })
  .meta({id: 'Provision', title: 'Điều khoản được dẫn'})
export type Provision = z.infer<typeof Provision>

/** Lần nhắc tới: one place where the document is named. */
export const Mention = z
  .strictObject({
    text: z.string().describe('Nguyên văn'),
    at: Place,
    page: Page,
    form: z.enum(['full', 'short', 'anaphora']).describe('Dạng: đầy đủ, viết gọn, thay thế'),
    verb: z
      .string()
      .optional()
      .describe('Động từ nêu quan hệ, như in; không có với dẫn chiếu thường'),
  })
  .meta({id: 'Mention', title: 'Lần nhắc tới'})
export type Mention = z.infer<typeof Mention>

/** Quan hệ giữa hai văn bản được dẫn: this document changes another that the dispatch cites. */
export const CitationLink = z
  .strictObject({
    relation: z.enum(linkRelations).describe('Văn bản này làm gì với văn bản kia'),
    to: z.string().describe('Mã của văn bản kia trong bản ghi'),
    text: z.string().describe('Lời nêu quan hệ, nguyên văn'),
    at: Place,
    page: Page,
  })
  .meta({id: 'CitationLink', title: 'Quan hệ giữa hai văn bản được dẫn'})
export type CitationLink = z.infer<typeof CitationLink>

/** Văn bản được dẫn: one distinct document that the dispatch refers to. */
export const Citation = z
  .strictObject({
    id: z.string().describe('Mã trong bản ghi: c1, c2 …'),
    type: z.string().nullable().describe('Tên loại (mã không dấu); null khi không in'),
    number: z.string().regex(printedShape).nullable().describe('Số và ký hiệu, bỏ dấu cách'),
    name: z.string().nullable().describe('Tên riêng của văn bản dẫn theo tên, như Luật Đất đai'),
    year: z.int().nullable().describe('Năm trong tên, như Luật Đất đai năm 2024'),
    issuedOn: z.string().regex(dayShape).nullable().describe('Ngày ban hành'),
    issuer: z.string().nullable().describe('Cơ quan ban hành, như in'),
    subject: z.string().nullable().describe('Trích yếu được nhắc kèm'),
    relation: z.enum(relations).describe('Quan hệ, theo động từ chi phối'),
    provisions: z.array(Provision).describe('Các điều, khoản, điểm được dẫn'),
    links: z
      .array(CitationLink)
      .describe('Văn bản này sửa đổi, thay thế, bãi bỏ, đính chính văn bản được dẫn nào'),
    key: z.string().nullable().describe('Định danh; null khi chữ in chưa đủ để xác định'),
    mentions: z.array(Mention).describe('Các lần nhắc tới'),
  })
  .meta({id: 'Citation', title: 'Văn bản được dẫn'})
export type Citation = z.infer<typeof Citation>
