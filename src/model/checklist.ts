import {z} from 'zod'
import {Deadline, Party} from './directive.js'
import {Page, Place} from './evidence.js'
import {dayShape, momentShape} from './shapes.js'
import {dueReasons, modalities, taskChanges, taskStatuses} from './vocabulary.js'

/** Chữ của người dùng ngoài các cột: a column or a line of their own. */
export const Extra = z
  .strictObject({
    name: z.string().describe('Tên cột; rỗng là một dòng chữ không tên'),
    value: z.string().describe('Nội dung, giữ nguyên'),
  })
  .meta({id: 'Extra', title: 'Phần người dùng thêm'})
export type Extra = z.infer<typeof Extra>

/** Mốc còn lại của một việc có nhiều thời hạn. */
export const FurtherTime = z
  .strictObject({
    text: z.string().describe('Nguyên văn'),
    due: z.string().regex(momentShape).nullable().describe('Ngày đến hạn để theo dõi'),
    dueReason: z.enum(dueReasons).nullable().describe('Vì sao chưa ra ngày'),
  })
  .meta({id: 'FurtherTime', title: 'Mốc còn lại'})
export type FurtherTime = z.infer<typeof FurtherTime>

/** Việc trong danh sách: one directive or a row of the user's own, with an id that stays the same from run to run. */
export const Task = z
  .strictObject({
    id: z.string().describe('Mã ổn định'),
    own: z.boolean().describe('Dòng người dùng tự thêm, không có trong văn bản'),
    label: z.string().nullable().describe('Đường dẫn nhãn như in'),
    text: z.string().describe('Nguyên văn'),
    modality: z.enum(modalities).nullable().describe('Sắc thái của lời giao'),
    lead: z.array(Party).describe('Chủ trì; rỗng là nơi Kính gửi'),
    coordinating: z.array(Party).describe('Phối hợp'),
    monitoring: z.array(Party).describe('Theo dõi, đôn đốc'),
    reportTo: z.array(Party).describe('Nơi nhận báo cáo'),
    deadline: Deadline.nullable().describe('Thời hạn'),
    due: z
      .string()
      .regex(momentShape)
      .nullable()
      .describe('Ngày đến hạn để theo dõi: ngày in, hoặc tính từ ngày nhận'),
    dueReason: z.enum(dueReasons).nullable().describe('Vì sao có thời hạn mà chưa ra ngày'),
    further: z
      .array(FurtherTime)
      .optional()
      .describe('Các mốc còn lại của cùng việc; vắng khi chỉ có một'),
    matched: z.array(z.string()).describe('Chữ trong văn bản ứng với đơn vị đang lọc'),
    status: z.enum(taskStatuses).describe('Tình trạng'),
    assignee: z.string().nullable().describe('Người được giao, do người dùng ghi'),
    note: z.string().nullable().describe('Ghi chú của người dùng'),
    change: z.enum(taskChanges).nullable().describe('Thay đổi so với danh sách cũ'),
    previous: z.string().nullable().describe('Chữ cũ, khi đã đổi'),
    extra: z.array(Extra).describe('Cột và dòng người dùng thêm cho việc này'),
    at: Place.nullable().describe(
      'Vị trí trong văn bản; null khi không còn hoặc do người dùng thêm',
    ),
    page: Page,
  })
  .meta({id: 'Task', title: 'Việc trong danh sách'})
export type Task = z.infer<typeof Task>

/** Các việc của một văn bản. */
export const TaskGroup = z
  .strictObject({
    file: z.string().describe('Tên tệp'),
    type: z.string().nullable().describe('Tên loại'),
    number: z.string().nullable().describe('Số, ký hiệu'),
    issuedOn: z.string().nullable().describe('Ngày ban hành'),
    receivedOn: z.string().regex(dayShape).nullable().describe('Ngày nhận, do người dùng cho biết'),
    issuer: z.string().nullable().describe('Cơ quan ban hành'),
    subject: z.string().nullable().describe('Trích yếu'),
    urgency: z.string().nullable().describe('Độ khẩn'),
    addressees: z.array(z.string()).describe('Kính gửi'),
    title: z.string().nullable().describe('Tiêu đề mục do người dùng tự thêm; null khi là văn bản'),
    extra: z.array(Extra).describe('Dòng người dùng thêm cho cả mục'),
    tasks: z.array(Task).describe('Các việc'),
  })
  .meta({id: 'TaskGroup', title: 'Các việc của một văn bản'})
export type TaskGroup = z.infer<typeof TaskGroup>

/** Danh sách việc: the directives of one or more dispatches. */
export const Checklist = z
  .strictObject({
    today: z.string().regex(dayShape).nullable().describe('Ngày lấy làm mốc để biết việc quá hạn'),
    groups: z.array(TaskGroup).describe('Theo văn bản'),
    extra: z.array(Extra).describe('Dòng người dùng thêm cho cả danh sách'),
    below: z.array(Extra).describe('Dòng người dùng thêm dưới số việc ở cuối'),
  })
  .meta({id: 'Checklist', title: 'Danh sách việc'})
export type Checklist = z.infer<typeof Checklist>
