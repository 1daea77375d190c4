import {z} from 'zod'
import {Provision} from './citation.js'
import {Page} from './evidence.js'
import {linkRelations, relations} from './vocabulary.js'

/** Chỗ dẫn: where the words of one mention stand. */
export const ReferencePlace = z
  .strictObject({
    page: Page,
    line: z.int().positive().describe('Dòng trong văn bản chuẩn hoá'),
    text: z.string().describe('Nguyên văn lời dẫn'),
    verb: z.string().nullable().describe('Động từ nêu quan hệ, như in'),
  })
  .meta({id: 'ReferencePlace', title: 'Chỗ dẫn'})
export type ReferencePlace = z.infer<typeof ReferencePlace>

/** Văn bản dẫn: one dispatch of the set that cites the document, with every place where it does. */
export const Citing = z
  .strictObject({
    file: z.string().describe('Tên tệp'),
    type: z.string().nullable().describe('Tên loại'),
    number: z.string().nullable().describe('Số, ký hiệu'),
    issuedOn: z.string().nullable().describe('Ngày ban hành'),
    relations: z.array(z.enum(relations)).describe('Quan hệ với văn bản được dẫn'),
    provisions: z.array(Provision).describe('Điều, khoản, điểm được dẫn'),
    places: z.array(ReferencePlace).describe('Các chỗ dẫn'),
  })
  .meta({id: 'Citing', title: 'Văn bản dẫn'})
export type Citing = z.infer<typeof Citing>

/** Văn bản sửa đổi, thay thế, bãi bỏ, wholly or in the provisions named. */
export const Superseding = z
  .strictObject({
    file: z.string().describe('Tên tệp'),
    type: z.string().nullable().describe('Tên loại'),
    number: z.string().nullable().describe('Số, ký hiệu'),
    issuedOn: z.string().nullable().describe('Ngày ban hành'),
    relation: z.enum(linkRelations).describe('Sửa đổi, đính chính, thay thế hay bãi bỏ'),
    provisions: z.array(Provision).describe('Phần bị đổi; rỗng là toàn bộ'),
  })
  .meta({id: 'Superseding', title: 'Văn bản thay thế, bãi bỏ'})
export type Superseding = z.infer<typeof Superseding>

/** Văn bản cần tập hợp: one document that the set cites. */
export const Reference = z
  .strictObject({
    key: z.string().nullable().describe('Định danh; null khi chữ in chưa đủ để xác định'),
    type: z.string().nullable().describe('Tên loại'),
    number: z.string().nullable().describe('Số, ký hiệu'),
    name: z.string().nullable().describe('Tên riêng, như Luật Đất đai'),
    year: z.int().nullable().describe('Năm trong tên'),
    issuedOn: z.string().nullable().describe('Ngày ban hành'),
    issuer: z.string().nullable().describe('Cơ quan ban hành'),
    subject: z.string().nullable().describe('Trích yếu'),
    state: z
      .enum(['in-hand', 'missing', 'ambiguous'])
      .describe('Có trong tập, chưa có, chưa xác định được là văn bản nào'),
    files: z.array(z.string()).describe('Các tệp của chính văn bản này, khi có trong tập'),
    supersededBy: z.array(Superseding).describe('Văn bản thay thế hoặc bãi bỏ nó'),
    amendedBy: z.array(Superseding).describe('Văn bản được dẫn sửa đổi, đính chính nó'),
    citedBy: z.array(Citing).describe('Các văn bản dẫn'),
    mentions: z.int().positive().describe('Số lần nhắc tới'),
    search: z.string().describe('Cụm từ để tìm'),
  })
  .meta({id: 'Reference', title: 'Văn bản cần tập hợp'})
export type Reference = z.infer<typeof Reference>

/** Danh mục văn bản được dẫn. */
export const References = z
  .strictObject({rows: z.array(Reference).describe('Mỗi văn bản được dẫn một dòng')})
  .meta({id: 'References', title: 'Danh mục văn bản được dẫn'})
export type References = z.infer<typeof References>
