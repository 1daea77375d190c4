import {z} from 'zod'
import {placeShape} from './shapes.js'
import {doubtReasons} from './vocabulary.js'

/** Vị trí trong văn bản chuẩn hoá: `line:column-line:column`, from 1, end exclusive. */
export const Place = z
  .string()
  .regex(placeShape)
  .describe('Vị trí dòng:cột đầu - dòng:cột cuối trong văn bản chuẩn hoá')

export const Page = z.int().positive().nullable().describe('Trang; null khi tệp không chia trang')

/** Bằng chứng: the verbatim words a fact was read from, and where they stand. */
export const Evidence = z
  .strictObject({text: z.string().describe('Nguyên văn'), at: Place, page: Page})
  .meta({id: 'Evidence', title: 'Bằng chứng'})
export type Evidence = z.infer<typeof Evidence>

/** Điểm nghi vấn: why a field is blank or not to be trusted, with what it might be. */
export const Doubt = z
  .strictObject({
    field: z.string().describe('Con trỏ JSON tới trường, ví dụ /number'),
    reason: z.enum(doubtReasons).describe('Lý do'),
    candidates: z.array(z.string()).describe('Các giá trị có thể, nguyên văn'),
    message: z.string().describe('Lời giải thích'),
  })
  .meta({id: 'Doubt', title: 'Điểm nghi vấn'})
export type Doubt = z.infer<typeof Doubt>
