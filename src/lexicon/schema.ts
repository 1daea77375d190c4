import {z} from 'zod'
import {dayShape} from '../model/shapes.js'
import {families} from '../model/vocabulary.js'

/** Loại văn bản. */
export const DocumentType = z.strictObject({
  id: z.string().describe('Mã không dấu'),
  name: z.string().describe('Tên loại'),
  codes: z.array(z.string()).describe('Chữ viết tắt trong ký hiệu'),
  aliases: z.array(z.string()).default([]).describe('Cách gọi khác trong dẫn chiếu'),
  titles: z.array(z.string()).default([]).describe('Tên khác in giữa trang'),
  titled: z.boolean().default(true).describe('Tên loại được in giữa trang'),
  letter: z
    .boolean()
    .default(false)
    .describe('Thư từ giữa các cơ quan: không in tên loại, có Kính gửi'),
  byName: z.boolean().default(false).describe('Được dẫn theo tên riêng, không cần số'),
  normative: z.boolean().default(false).describe('Số có năm: số/năm/ký hiệu'),
  joint: z.boolean().default(false).describe('Văn bản liên tịch: nhiều cơ quan cùng ban hành'),
  families: z
    .array(z.enum(families))
    .default(['state', 'party'])
    .describe('Họ văn bản dùng tên loại này'),
})
export type DocumentType = z.infer<typeof DocumentType>

/** Cơ quan trong ký hiệu. */
export const Agency = z.strictObject({
  code: z.string().describe('Chữ viết tắt trong ký hiệu'),
  name: z.string().describe('Tên cơ quan'),
  family: z.enum(families).default('state'),
})
export type Agency = z.infer<typeof Agency>

/** Ngày nghỉ của một năm. */
export const HolidayYear = z.strictObject({
  year: z.int().min(1900).max(2200).describe('Năm'),
  off: z.array(z.string().regex(dayShape)).describe('Ngày thường được nghỉ'),
  worked: z.array(z.string().regex(dayShape)).default([]).describe('Ngày nghỉ đi làm bù'),
  notices: z.array(z.string()).default([]).describe('Thông báo làm căn cứ'),
})

/** Danh sách từ: list name → surface forms. */
export const Words = z.record(z.string(), z.array(z.string()).min(1))

/** Toàn bộ vốn từ, as built into one file. */
export const LexiconData = z.strictObject({
  documentTypes: z.array(DocumentType),
  agencies: z.array(Agency),
  words: Words,
  holidays: z.array(HolidayYear),
})
export type LexiconData = z.infer<typeof LexiconData>
