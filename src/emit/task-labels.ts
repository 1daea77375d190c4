import type {Deadline} from '../model/directive.js'
import type {DueReason, Modality, TaskChange, TaskStatus} from '../model/vocabulary.js'
import type {Language} from './product.js'

/** Nhãn của danh sách việc trong sổ tính, lịch, trang in và phiếu. */
export interface TaskLabels {
  readonly title: string
  readonly order: string
  readonly number: string
  readonly type: string
  readonly issuedOn: string
  readonly receivedOn: string
  readonly issuer: string
  readonly subject: string
  readonly urgency: string
  readonly label: string
  readonly task: string
  readonly lead: string
  readonly coordinating: string
  readonly monitoring: string
  readonly reportTo: string
  readonly deadline: string
  readonly due: string
  readonly status: string
  readonly assignee: string
  readonly note: string
  readonly change: string
  readonly previous: string
  readonly modality: string
  readonly file: string
  readonly id: string
  readonly statuses: Readonly<Record<TaskStatus, string>>
  readonly changes: Readonly<Record<TaskChange, string>>
  readonly modalities: Readonly<Record<Modality, string>>
  /** Why a deadline gave no day. */
  readonly reasons: Readonly<Record<DueReason, string>>
  readonly urgencies: Readonly<Record<string, string>>
  readonly inferred: (parts: Deadline['inferred']) => string
  /** Nobody is named: the places the dispatch is addressed to. */
  readonly addressed: (shown: readonly string[], more: number) => string
  readonly own: string
  readonly late: string
  readonly soon: string
  readonly noTasks: string
  readonly unnumbered: string
  readonly counts: string
  readonly unit: string
  readonly all: string
  readonly noUnit: string
  readonly undated: (count: number) => string
  readonly asOf: (day: string) => string
}

/** Labels in each language. */
export const taskLabels: Readonly<Record<Language, TaskLabels>> = {
  vi: {
    title: 'Việc cần làm',
    order: 'TT',
    number: 'Số, ký hiệu',
    type: 'Tên loại',
    issuedOn: 'Ngày văn bản',
    receivedOn: 'Ngày đến',
    issuer: 'Cơ quan ban hành',
    subject: 'Trích yếu',
    urgency: 'Độ khẩn',
    label: 'Mục',
    task: 'Nội dung công việc',
    lead: 'Chủ trì',
    coordinating: 'Phối hợp',
    monitoring: 'Theo dõi, đôn đốc',
    reportTo: 'Báo cáo về',
    deadline: 'Thời hạn',
    due: 'Ngày đến hạn',
    status: 'Tình trạng',
    assignee: 'Người thực hiện',
    note: 'Ghi chú',
    change: 'Thay đổi',
    previous: 'Chữ cũ',
    modality: 'Lời giao',
    file: 'Tệp văn bản',
    id: 'Mã',
    statuses: {open: 'Chưa làm', doing: 'Đang làm', done: 'Đã xong', dropped: 'Không làm'},
    changes: {new: 'Mới', changed: 'Đã sửa', removed: 'Đã bỏ'},
    modalities: {
      orders: 'ra lệnh',
      requires: 'yêu cầu',
      requests: 'đề nghị',
      advises: 'gợi ý',
    },
    reasons: {
      'needs-receipt': 'tính từ ngày nhận, chưa biết ngày nhận',
      'needs-event': 'tính từ một sự kiện, chưa biết ngày',
      'no-calendar': 'chưa có lịch nghỉ của năm ấy',
      'no-day': 'không in ngày',
    },
    urgencies: {
      khan: 'Khẩn',
      'thuong-khan': 'Thượng khẩn',
      'hoa-toc': 'Hỏa tốc',
      'hoa-toc-hen-gio': 'Hỏa tốc hẹn giờ',
    },
    inferred: (parts) => `suy ra ${parts.map((part) => unitsVi[part]).join(', ')}`,
    addressed: (shown, more) =>
      `Kính gửi: ${shown.join('; ')}${more > 0 ? ` và ${more} nơi khác` : ''}`,
    own: 'tự thêm',
    late: 'Quá hạn',
    soon: 'Trong 7 ngày',
    noTasks: 'Không có việc được giao.',
    unnumbered: '(chưa có số)',
    counts: 'Thống kê',
    unit: 'Đơn vị chủ trì',
    all: 'Tất cả',
    noUnit: '(không nêu)',
    undated: (count) => `${count} việc không có ngày đến hạn nên không có trong lịch`,
    asOf: (day) => `Tính đến ngày ${day}`,
  },
  en: {
    title: 'Tasks',
    order: 'No.',
    number: 'Number',
    type: 'Type',
    issuedOn: 'Issued on',
    receivedOn: 'Received on',
    issuer: 'Issued by',
    subject: 'Subject',
    urgency: 'Urgency',
    label: 'Item',
    task: 'Task',
    lead: 'Lead',
    coordinating: 'With',
    monitoring: 'Monitored by',
    reportTo: 'Report to',
    deadline: 'Deadline',
    due: 'Due',
    status: 'Status',
    assignee: 'Assignee',
    note: 'Note',
    change: 'Change',
    previous: 'Former words',
    modality: 'Force',
    file: 'File',
    id: 'Id',
    statuses: {open: 'Open', doing: 'In progress', done: 'Done', dropped: 'Dropped'},
    changes: {new: 'New', changed: 'Changed', removed: 'Removed'},
    modalities: {
      orders: 'ordered',
      requires: 'required',
      requests: 'requested',
      advises: 'advised',
    },
    reasons: {
      'needs-receipt': 'counted from receipt, day of receipt unknown',
      'needs-event': 'counted from an event, day unknown',
      'no-calendar': 'no calendar of holidays for that year',
      'no-day': 'no day is printed',
    },
    urgencies: {
      khan: 'Urgent',
      'thuong-khan': 'Very urgent',
      'hoa-toc': 'Express',
      'hoa-toc-hen-gio': 'Express, timed',
    },
    inferred: (parts) => `${parts.join(', ')} inferred`,
    addressed: (shown, more) => `To: ${shown.join('; ')}${more > 0 ? ` and ${more} more` : ''}`,
    own: 'own',
    late: 'Overdue',
    soon: 'Due in 7 days',
    noTasks: 'No task is given.',
    unnumbered: '(no number)',
    counts: 'Counts',
    unit: 'Lead',
    all: 'All',
    noUnit: '(not named)',
    undated: (count) => `${count} tasks have no day, and are not in the calendar`,
    asOf: (day) => `As of ${day}`,
  },
}

const unitsVi = {year: 'năm', month: 'tháng', day: 'ngày'} as const
