import type {Said} from './catalog-words.js'

/** What a checklist that is read back must show, by its format. */
const wanted: Readonly<Record<string, Said>> = {
  markdown: {
    vi: 'không thấy dấu <!-- congvan:… --> nào',
    en: 'no mark <!-- congvan:… --> is in it',
  },
  json: {vi: 'không phải danh sách việc dạng JSON', en: 'it is no checklist in JSON'},
  csv: {
    vi: 'không thấy dòng tiêu đề có cột “Mã” và “Nội dung việc”',
    en: 'no row of headings has “Id” and “Task”',
  },
  xlsx: {
    vi: 'không mở được, hoặc không trang nào có cột “Mã” và “Nội dung việc”',
    en: 'it does not open, or no sheet has the columns “Id” and “Task”',
  },
}

/** Về danh sách việc: what can be wrong with lists that were worked on, with units, and with what is late. */
export const checklistFaults = {
  'unknown-worked-format': {
    severity: 'error',
    vi: (seen: string) =>
      `Không cập nhật được danh sách có đuôi tên ${seen}; cần tệp .md, .csv, .xlsx hoặc .json do lệnh checklist ghi ra`,
    en: (seen: string) =>
      `A list with the ending ${seen} cannot be updated; expected .md, .csv, .xlsx or .json as checklist writes them`,
  },
  'not-a-checklist': {
    severity: 'error',
    vi: (format: string) =>
      `Tệp này không đọc lại được thành danh sách việc (${wanted[format]?.vi ?? format}); tệp được để nguyên, hãy chọn đúng tệp`,
    en: (format: string) =>
      `This file cannot be read back as a checklist (${wanted[format]?.en ?? format}); it is left as it is, choose the right one`,
  },
  'invalid-checklist': {
    severity: 'error',
    vi: (pointer: string, line: string, fault: Said) =>
      `Danh sách việc, ${pointer || '/'}${line ? ` (dòng ${line})` : ''}: ${fault.vi}; tệp được để nguyên`,
    en: (pointer: string, line: string, fault: Said) =>
      `Checklist, ${pointer || '/'}${line ? ` (line ${line})` : ''}: ${fault.en}; the file is left as it is`,
  },
  'invalid-units': {
    severity: 'error',
    vi: (pointer: string, line: string, fault: Said) =>
      `Tệp đơn vị, ${pointer || '/'}${line ? ` (dòng ${line})` : ''}: ${fault.vi}`,
    en: (pointer: string, line: string, fault: Said) =>
      `Units, ${pointer || '/'}${line ? ` (line ${line})` : ''}: ${fault.en}`,
  },
  'kept-backup': {
    severity: 'info',
    vi: (name: string) => `Bản trước khi cập nhật được giữ ở “${name}”`,
    en: (name: string) => `The list as it was is kept in “${name}”`,
  },
  'no-backup': {
    severity: 'error',
    vi: (name: string) =>
      `Không giữ được bản cũ của “${name}” nên không cập nhật; hãy kiểm tra quyền ghi của thư mục hoặc dùng -o`,
    en: (name: string) =>
      `The old “${name}” could not be kept, so nothing is updated; check the permissions of the folder or use -o`,
  },
  'other-sheets': {
    severity: 'error',
    vi: (names: string) =>
      `Sổ tính có trang khác mà cập nhật sẽ làm mất (${names}); hãy chuyển các trang đó sang tệp khác, hoặc ghi ra tệp mới bằng -o`,
    en: (names: string) =>
      `The workbook has other sheets that an update would lose (${names}); move them to another file or write a new one with -o`,
  },
  'overdue-task': {
    severity: 'error',
    vi: (due: string, document: string, words: string) =>
      `Quá hạn ${due}: ${document} ${words}; hãy làm ngay hoặc ghi lại tình trạng`,
    en: (due: string, document: string, words: string) =>
      `Overdue since ${due}: ${document} ${words}; act, or note its status`,
  },
} as const
