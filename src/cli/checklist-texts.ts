import type {Language} from '../index.js'
import type {ChecklistWord} from './commands.js'

/** Chữ của lệnh checklist: its options (what a value is called, and what the option does), and wrong usage. */
export interface ChecklistTexts {
  readonly options: Readonly<Record<ChecklistWord, readonly [string, string]>>
  readonly wrongDay: (option: string, value: string) => string
  readonly blankUnit: string
  readonly viewNeedsOutput: string
  readonly updateIsInput: (name: string) => string
  readonly updateKeepsFormat: (name: string, format: string) => string
}

export const checklistTexts: Readonly<Record<Language, ChecklistTexts>> = {
  vi: {
    options: {
      sort: ['thứ tự', 'xếp theo thời hạn, đơn vị hay văn bản'],
      group: ['thứ tự', 'gộp theo thời hạn, đơn vị hay văn bản'],
      unit: ['tên', 'chỉ lấy việc có liên quan đến đơn vị này; dùng được nhiều lần'],
      units: ['tệp', 'tệp YAML ghi tên, cách gọi khác và nhóm của các đơn vị'],
      dueBefore: ['ngày', 'chỉ lấy việc đến hạn trước ngày này'],
      overdue: ['', 'chỉ lấy việc đã quá hạn'],
      today: ['ngày', 'ngày lấy làm mốc để biết quá hạn (mặc định: hôm nay)'],
      received: ['ngày', 'ngày nhận văn bản, để tính hạn kể từ ngày nhận'],
      update: ['tệp', 'gộp vào danh sách đã làm (.md, .csv, .xlsx, .json), giữ bản cũ .bak'],
      summary: ['', 'thêm số việc theo đơn vị, việc quá hạn, việc sắp đến hạn'],
      failOverdue: ['', 'mã thoát 1 khi có việc quá hạn'],
    },
    wrongDay: (option, value) =>
      `${option} “${value}”: không phải ngày có thật; cần dạng 2026-03-05 hoặc 5/3/2026`,
    blankUnit: '--unit cần tên đơn vị, ví dụ --unit "Sở Tài chính"',
    viewNeedsOutput:
      '--overdue và --due-before bớt việc khỏi danh sách nên không ghi đè lên tệp --update; cần -o TỆP khác',
    updateIsInput: (name) => `“${name}” là danh sách để cập nhật, không phải đầu vào`,
    updateKeepsFormat: (name, format) =>
      `“${name}” là tệp ${format} và được cập nhật đúng dạng ấy; muốn dạng khác cần -o TỆP`,
  },
  en: {
    options: {
      sort: ['order', 'sort by deadline, unit or dispatch'],
      group: ['order', 'group by deadline, unit or dispatch'],
      unit: ['name', 'only what concerns this unit; may be given several times'],
      units: ['file', 'YAML file with names, aliases and groups of units'],
      dueBefore: ['day', 'only what falls due before this day'],
      overdue: ['', 'only what is late'],
      today: ['day', 'the day by which tasks are late (default: today)'],
      received: ['day', 'day of receipt, from which periods are counted'],
      update: ['file', 'merge into a list worked on (.md, .csv, .xlsx, .json), keeping it as .bak'],
      summary: ['', 'add counts by unit, of what is late and what falls due soon'],
      failOverdue: ['', 'exit with 1 when some task is late'],
    },
    wrongDay: (option, value) =>
      `${option} “${value}”: no real day; expected a form like 2026-03-05 or 5/3/2026`,
    blankUnit: '--unit needs the name of a unit, as in --unit "Sở Tài chính"',
    viewNeedsOutput:
      '--overdue and --due-before leave tasks out and may not overwrite the file of --update; give another one with -o FILE',
    updateIsInput: (name) => `“${name}” is the list to update, not an input`,
    updateKeepsFormat: (name, format) =>
      `“${name}” is ${format} and is updated as such; for another format give -o FILE`,
  },
}
