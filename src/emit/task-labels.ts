import type {DueReason, Recurrence, TaskChange, TaskStatus} from '../model/vocabulary.js'
import type {Language} from './product.js'

/** Nhãn của danh sách việc. What a person worked on is read back by them, so no two of them are alike. */
export interface TaskLabels {
  readonly id: string
  readonly document: string
  readonly type: string
  readonly number: string
  readonly issuedOn: string
  readonly receivedOn: string
  readonly issuer: string
  readonly label: string
  readonly text: string
  readonly monitoring: string
  readonly due: string
  /** Further days of one task. */
  readonly further: string
  /** How often a task comes back; it is never late for good. */
  readonly recurs: string
  readonly recurrences: Readonly<Record<Recurrence | 'other', string>>
  readonly status: string
  readonly assignee: string
  readonly note: string
  readonly change: string
  readonly previous: string
  readonly matched: string
  readonly file: string
  /** A status in words of a person's own. */
  readonly statusWords: string
  /** What stood in a field before: `Hạn trước đây`. */
  readonly before: (field: string) => string
  readonly noUnit: string
  /** Over the rows a person added under no heading. */
  readonly ownSection: string
  readonly dueOn: (day: string) => string
  readonly atOnce: string
  readonly continuous: string
  readonly undated: string
  readonly noDeadline: string
  readonly statuses: Readonly<Record<TaskStatus, string>>
  readonly changes: Readonly<Record<TaskChange, string>>
  readonly dueReasons: Readonly<Record<DueReason, string>>
  readonly counts: (counts: Counts) => string
  /** Heading of the counts by unit, and of their columns. */
  readonly byUnit: string
  readonly unit: string
  readonly open: string
  readonly done: string
  readonly overdue: string
  readonly dueSoon: string
}

/** Số việc theo tình trạng; `null` where no day is given to tell what is late. */
export interface Counts {
  readonly all: number
  readonly open: number
  readonly doing: number
  readonly done: number
  readonly dropped: number
  readonly removed: number
  readonly overdue: number
  readonly dueSoon: number
  readonly today: string | null
}

const some = (count: number, words: string) => (count > 0 ? [`${count} ${words}`] : [])

export const taskLabels: Readonly<Record<Language, TaskLabels>> = {
  vi: {
    id: 'Mã',
    document: 'Văn bản',
    type: 'Loại văn bản',
    number: 'Số, ký hiệu',
    issuedOn: 'Ngày ban hành',
    receivedOn: 'Ngày nhận',
    issuer: 'Cơ quan ban hành',
    label: 'Mục',
    text: 'Nội dung việc',
    monitoring: 'Theo dõi',
    due: 'Ngày đến hạn',
    further: 'Hạn khác',
    recurs: 'Lặp lại',
    recurrences: {
      yearly: 'hằng năm',
      'half-yearly': '6 tháng một lần',
      quarterly: 'hằng quý',
      monthly: 'hằng tháng',
      weekly: 'hằng tuần',
      daily: 'hằng ngày',
      other: 'định kỳ',
    },
    status: 'Tình trạng',
    assignee: 'Người làm',
    note: 'Ghi chú',
    change: 'Thay đổi',
    previous: 'Chữ cũ',
    matched: 'Khớp đơn vị',
    file: 'Tệp',
    statusWords: 'Tình trạng ghi tay',
    before: (field) => `${field} trước đây`,
    noUnit: 'Chưa rõ đơn vị',
    ownSection: 'Việc tự thêm',
    dueOn: (day) => `Đến hạn ${day}`,
    atOnce: 'Làm ngay',
    continuous: 'Thường xuyên, định kỳ',
    undated: 'Có thời hạn nhưng chưa ra ngày',
    noDeadline: 'Không nêu thời hạn',
    statuses: {open: 'chưa làm', doing: 'đang làm', done: 'đã xong', dropped: 'không làm'},
    changes: {new: 'việc mới', changed: 'đã đổi chữ', removed: 'không còn trong văn bản'},
    dueReasons: {
      'needs-receipt': 'chưa rõ ngày nhận',
      'needs-event': 'chờ ngày của sự kiện',
      'no-calendar': 'chưa có lịch nghỉ năm ấy',
      'no-day': 'không có ngày cụ thể',
    },
    counts: ({all, open, doing, done, dropped, removed, overdue, dueSoon, today}) =>
      [
        `${all} việc: ${open} chưa làm`,
        `${doing} đang làm`,
        `${done} đã xong`,
        ...some(dropped, 'không làm'),
        ...some(removed, 'không còn trong văn bản'),
        ...(today === null
          ? []
          : [`tính đến ${today} có ${overdue} quá hạn`, `${dueSoon} đến hạn trong 7 ngày`]),
      ].join(', '),
    byUnit: 'Theo đơn vị',
    unit: 'Đơn vị',
    open: 'Chưa xong',
    done: 'Đã xong',
    overdue: 'Quá hạn',
    dueSoon: 'Đến hạn trong 7 ngày',
  },
  en: {
    id: 'Id',
    document: 'Document',
    type: 'Type',
    number: 'Number',
    issuedOn: 'Issued on',
    receivedOn: 'Received on',
    issuer: 'Issuer',
    label: 'Item',
    text: 'Task',
    monitoring: 'Monitoring',
    due: 'Due date',
    further: 'Further deadlines',
    recurs: 'Repeats',
    recurrences: {
      yearly: 'yearly',
      'half-yearly': 'half-yearly',
      quarterly: 'quarterly',
      monthly: 'monthly',
      weekly: 'weekly',
      daily: 'daily',
      other: 'repeatedly',
    },
    status: 'Status',
    assignee: 'Assignee',
    note: 'Note',
    change: 'Change',
    previous: 'Old words',
    matched: 'Matches unit',
    file: 'File',
    statusWords: 'Status as written',
    before: (field) => `${field} before`,
    noUnit: 'Unit unclear',
    ownSection: 'Own tasks',
    dueOn: (day) => `Due ${day}`,
    atOnce: 'At once',
    continuous: 'Continuous or recurring',
    undated: 'A time limit without a date',
    noDeadline: 'No time limit given',
    statuses: {open: 'open', doing: 'doing', done: 'done', dropped: 'dropped'},
    changes: {new: 'new', changed: 'words changed', removed: 'no longer in the dispatch'},
    dueReasons: {
      'needs-receipt': 'day of receipt not known',
      'needs-event': 'waits for the event',
      'no-calendar': 'no holidays known for that year',
      'no-day': 'no date given',
    },
    counts: ({all, open, doing, done, dropped, removed, overdue, dueSoon, today}) =>
      [
        `${all} ${all === 1 ? 'task' : 'tasks'}: ${open} open`,
        `${doing} doing`,
        `${done} done`,
        ...some(dropped, 'dropped'),
        ...some(removed, 'no longer in the dispatch'),
        ...(today === null
          ? []
          : [`as of ${today} ${overdue} overdue`, `${dueSoon} due within 7 days`]),
      ].join(', '),
    byUnit: 'By unit',
    unit: 'Unit',
    open: 'Not done',
    done: 'Done',
    overdue: 'Overdue',
    dueSoon: 'Due within 7 days',
  },
}

/** What a person may write for a status; read without regard to case. */
export const statusWords: Readonly<Record<TaskStatus, readonly string[]>> = {
  open: [
    'chưa làm',
    'chưa',
    'chưa xong',
    'chưa thực hiện',
    'chưa hoàn thành',
    'open',
    'todo',
    'to do',
  ],
  doing: [
    'đang làm',
    'đang thực hiện',
    'đang xử lý',
    'đang triển khai',
    'doing',
    'in progress',
    'started',
  ],
  done: [
    'đã xong',
    'xong',
    'hoàn thành',
    'đã hoàn thành',
    'đã làm',
    'đã thực hiện',
    'rồi',
    'x',
    '✓',
    '✔',
    '☑',
    'done',
    'completed',
    'true',
  ],
  dropped: ['không làm', 'bỏ', 'huỷ', 'hủy', 'không thực hiện', 'dropped', 'cancelled', 'canceled'],
}
