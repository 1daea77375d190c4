import {z} from 'zod'
import {Deadline, Party} from './directive.js'
import {Page, Place} from './evidence.js'

/** Việc trong danh sách: one directive, with an id that stays the same from run to run. */
export const Task = z
  .strictObject({
    id: z.string().describe('Mã ổn định'),
    label: z.string().nullable().describe('Đường dẫn nhãn như in'),
    text: z.string().describe('Nguyên văn'),
    lead: z.array(Party).describe('Chủ trì; rỗng là nơi Kính gửi'),
    coordinating: z.array(Party).describe('Phối hợp'),
    reportTo: z.array(Party).describe('Nơi nhận báo cáo'),
    deadline: Deadline.nullable().describe('Thời hạn'),
    at: Place,
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
    issuer: z.string().nullable().describe('Cơ quan ban hành'),
    subject: z.string().nullable().describe('Trích yếu'),
    urgency: z.string().nullable().describe('Độ khẩn'),
    addressees: z.array(z.string()).describe('Kính gửi'),
    tasks: z.array(Task).describe('Các việc'),
  })
  .meta({id: 'TaskGroup', title: 'Các việc của một văn bản'})
export type TaskGroup = z.infer<typeof TaskGroup>

/** Danh sách việc: the directives of one or more dispatches. */
export const Checklist = z
  .strictObject({groups: z.array(TaskGroup).describe('Theo văn bản')})
  .meta({id: 'Checklist', title: 'Danh sách việc'})
export type Checklist = z.infer<typeof Checklist>
