import {z} from 'zod'
import {Page, Place} from './evidence.js'
import {momentShape} from './shapes.js'
import {deadlineKinds, modalities, recurrences} from './vocabulary.js'

/** Chủ thể, như in. */
export const Party = z
  .strictObject({name: z.string().describe('Tên như in')})
  .meta({id: 'Party', title: 'Chủ thể'})
export type Party = z.infer<typeof Party>

/** Khoảng thời hạn tính từ một mốc (BLDS 2015, Điều 147). */
export const Period = z
  .strictObject({
    length: z.int().positive().describe('Độ dài'),
    unit: z.enum(['hour', 'day', 'week', 'month', 'quarter', 'year']).describe('Đơn vị'),
    working: z.boolean().describe('Chỉ tính ngày làm việc'),
    from: z.enum(['receipt', 'issue', 'effect', 'event', 'unknown']).describe('Mốc bắt đầu'),
  })
  .meta({id: 'Period', title: 'Khoảng thời hạn'})
export type Period = z.infer<typeof Period>

/** Thời hạn: the words, and what they fix. */
export const Deadline = z
  .strictObject({
    text: z.string().describe('Nguyên văn'),
    kind: z.enum(deadlineKinds).describe('Loại thời hạn'),
    due: z
      .string()
      .regex(momentShape)
      .nullable()
      .describe('Ngày đến hạn ISO (kèm giờ +07:00 khi có in); null khi chưa xác định'),
    bound: z.enum(['before', 'by', 'on', 'within', 'after']).nullable().describe('Giới hạn'),
    inferred: z.array(z.enum(['year', 'month', 'day'])).describe('Phần suy ra, không in'),
    recurs: z.enum(recurrences).nullable().describe('Chu kỳ lặp lại'),
    rrule: z.string().nullable().describe('Quy tắc lặp RFC 5545'),
    period: Period.nullable().describe('Khoảng tính từ một mốc'),
  })
  .meta({id: 'Deadline', title: 'Thời hạn'})
export type Deadline = z.infer<typeof Deadline>

/** Việc phải làm: one unit that asks somebody to act. Not `chỉ thị`, which is a document type. */
export const Directive = z
  .strictObject({
    id: z.string().describe('Mã trong bản ghi: d1, d2 …'),
    label: z.string().nullable().describe('Đường dẫn nhãn như in, ví dụ "2. > a)"'),
    text: z.string().describe('Nguyên văn'),
    lead: z.array(Party).describe('Chủ trì hoặc người thực hiện; rỗng là nơi Kính gửi'),
    coordinating: z.array(Party).describe('Phối hợp'),
    monitoring: z.array(Party).describe('Theo dõi, đôn đốc, giám sát việc người khác làm'),
    reportTo: z.array(Party).describe('Nơi nhận báo cáo'),
    modality: z
      .enum(modalities)
      .nullable()
      .describe('Sắc thái của lời giao: ra lệnh, yêu cầu, đề nghị, gợi ý; null khi không có lời'),
    deadline: Deadline.nullable().describe('Thời hạn; của nhiều mốc là mốc đến sớm nhất'),
    further: z
      .array(Deadline)
      .optional()
      .describe(
        'Các mốc còn lại của cùng việc (đợt 2; bản giấy, bản điện tử); vắng khi chỉ có một',
      ),
    citations: z.array(z.string()).describe('Mã các văn bản được dẫn trong việc này'),
    at: Place,
    page: Page,
  })
  .meta({id: 'Directive', title: 'Việc phải làm'})
export type Directive = z.infer<typeof Directive>
