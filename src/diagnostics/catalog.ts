import {checklistFaults} from './catalog-checklists.js'
import {fileFaults} from './catalog-files.js'
import {recordFaults} from './catalog-records.js'

/** Mức: error — the document could not be read; warning — a promised fact is missing; info — worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

interface Entry {
  readonly severity: Severity
  readonly vi: (...values: never[]) => string
  readonly en: (...values: never[]) => string
}

/**
 * The closed list of everything that can be reported. Ids are public; each message says what was seen,
 * then what was expected or what to do.
 */
export const catalog = {
  ...fileFaults,
  ...recordFaults,
  ...checklistFaults,
  'missing-document-number': {
    severity: 'warning',
    vi: () =>
      'Không thấy số, ký hiệu văn bản; cần dòng dạng “Số: 123/ABC-XYZ” hoặc “Số 123-CV/ABC”',
    en: () => 'No document number seen; expected a line like “Số: 123/ABC-XYZ” or “Số 123-CV/ABC”',
  },
  'blank-number': {
    severity: 'warning',
    vi: (symbol: string) => `Số văn bản để trống trước ký hiệu “${symbol}”; ghi số sau khi đăng ký`,
    en: (symbol: string) => `The number before “${symbol}” is blank; fill it in once registered`,
  },
  'ambiguous-number': {
    severity: 'warning',
    vi: (candidate: string) =>
      `Số văn bản để trống, nhưng có số đứng rời có thể là của nó (“${candidate}”); cần người đọc xác nhận`,
    en: (candidate: string) =>
      `The number is blank, but a stray one may belong to it (“${candidate}”); a person must confirm`,
  },
  'ambiguous-citation': {
    severity: 'info',
    vi: (words: string) =>
      `“${words}” có thể là một trong nhiều văn bản đã dẫn; cần người đọc xác định`,
    en: (words: string) => `“${words}” may be one of several documents cited; a person must decide`,
  },
  'illegible-number': {
    severity: 'warning',
    vi: (seen: string) => `Số, ký hiệu đọc không rõ (“${seen}”); cần đối chiếu với bản gốc`,
    en: (seen: string) => `The document number is illegible (“${seen}”); compare with the original`,
  },
  'illegible-citation': {
    severity: 'warning',
    vi: (seen: string) =>
      `Số hoặc ngày của văn bản được dẫn đọc không rõ (“${seen}”); cần đối chiếu với bản gốc`,
    en: (seen: string) =>
      `The number or date of a cited document is illegible (“${seen}”); compare with the original`,
  },
  'illegible-signer': {
    severity: 'warning',
    vi: () => 'Không đọc được họ tên người ký ở cuối bản quét; cần đối chiếu với bản gốc',
    en: () =>
      'The name of the signer at the end of the scan is illegible; compare with the original',
  },
  'illegible-stamp': {
    severity: 'warning',
    vi: (seen: string) =>
      `Có dấu mực đỏ đọc không rõ (“${seen}”), có thể là dấu chỉ độ khẩn, độ mật; cần đối chiếu với bản gốc`,
    en: (seen: string) =>
      `A stamp of red ink is illegible (“${seen}”) and may tell how urgent or secret it is; compare with the original`,
  },
  'contradictory-number': {
    severity: 'warning',
    vi: (seen: string) =>
      `Số đọc được (“${seen}”) khác với số trong tên tệp; cần đối chiếu với bản gốc`,
    en: (seen: string) =>
      `The number read (“${seen}”) is not that of the file name; compare with the original`,
  },
  'missing-date': {
    severity: 'warning',
    vi: () => 'Không thấy ngày ban hành; cần dòng dạng “Hà Nội, ngày 05 tháng 3 năm 2026”',
    en: () => 'No date of issue seen; expected a line like “Hà Nội, ngày 05 tháng 3 năm 2026”',
  },
  'blank-date': {
    severity: 'warning',
    vi: (seen: string) => `Ngày ban hành để trống (“${seen}”); ghi ngày khi ban hành`,
    en: (seen: string) => `The date of issue is blank (“${seen}”); fill it in when issued`,
  },
  'illegible-date': {
    severity: 'warning',
    vi: (seen: string) => `Ngày ban hành đọc không rõ (“${seen}”); cần đối chiếu với bản gốc`,
    en: (seen: string) => `The date of issue is illegible (“${seen}”); compare with the original`,
  },
  'impossible-date': {
    severity: 'warning',
    vi: (seen: string) =>
      `Ngày ban hành không có trong lịch (“${seen}”); cần ngày và tháng có thật`,
    en: (seen: string) =>
      `The date of issue does not exist (“${seen}”); expected a real day and month`,
  },
  'impossible-deadline': {
    severity: 'warning',
    vi: (seen: string) =>
      `Hạn không có trong lịch (“${seen}”); việc này chưa có ngày đến hạn, cần hỏi lại nơi gửi`,
    en: (seen: string) =>
      `The deadline does not exist (“${seen}”); the task has no due day until the sender is asked`,
  },
  'missing-issuer': {
    severity: 'warning',
    vi: () => 'Không thấy cơ quan ban hành ở đầu văn bản; cần tên cơ quan bằng chữ in phía trên số',
    en: () => 'No issuer seen in the letterhead; expected its name in capitals above the number',
  },
  'unknown-document-type': {
    severity: 'warning',
    vi: () =>
      'Không xác định được tên loại văn bản; cần tên loại in giữa trang, Kính gửi hoặc ký hiệu rõ',
    en: () => 'The kind of document is unknown; expected its name, a Kính gửi or a telling symbol',
  },
  'appendix-tasks': {
    severity: 'warning',
    vi: (title: string) =>
      `Phụ lục “${title}” có bảng giao việc; danh sách việc chỉ lấy việc trong phần chính, cần xem thêm phụ lục`,
    en: (title: string) =>
      `The appendix “${title}” holds a table of tasks; tasks are taken from the main part only, look at the appendix too`,
  },
  'unrecognized-lines': {
    severity: 'info',
    vi: (count: number) => `${count} dòng không nhận dạng được; được giữ nguyên trong cây văn bản`,
    en: (count: number) => `${count} lines not recognised; they are kept in the tree`,
  },
} as const satisfies Record<string, Entry>

export type DiagnosticId = keyof typeof catalog
