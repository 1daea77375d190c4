import type {FilterWords, Language} from '../index.js'
import {type ChecklistTexts, checklistTexts} from './checklist-texts.js'

/** Chữ của dòng lệnh: help, in each language. */
export interface Texts {
  readonly description: string
  readonly usage: string
  readonly arguments: string
  readonly options: string
  readonly commands: string
  readonly help: string
  readonly helpCommand: string
  readonly version: string
  readonly defaultIs: string
  readonly choices: string
  readonly lang: string
  readonly quiet: string
  readonly inputs: string
  readonly format: string
  readonly outputDir: string
  readonly outputFile: string
  readonly noEvidence: string
  readonly missing: string
  readonly allowSecret: string
  readonly password: string
  readonly schemaName: string
  readonly errorLabel: string
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>
  readonly valid: (count: number) => string
  readonly binaryOnScreen: string
  readonly wouldOverwrite: (path: string) => string
  readonly unknownEnding: (path: string, ending: string, known: string) => string
  readonly done: (count: number, failed: number) => string
  readonly unknownSchema: (name: string, known: string) => string
  readonly stdout: string
  readonly lexicon: string
  readonly stdinName: string
  readonly jobs: string
  readonly limit: string
  readonly ocr: string
  readonly ocrPages: string
  readonly ocrPage: (page: number) => string
  /** What stands in the help for values to be given. */
  readonly placeholders: Placeholders
  /** Of each option of a filter: what its value is called, and what it does. */
  readonly filters: Readonly<Record<keyof FilterWords, readonly [string, string]>>
  readonly checklist: ChecklistTexts
  readonly wrongFilter: (option: string, value: string, choices: readonly string[]) => string
}

type Placeholders = Readonly<
  Record<
    | 'options'
    | 'command'
    | 'inputs'
    | 'name'
    | 'lang'
    | 'format'
    | 'dir'
    | 'file'
    | 'password'
    | 'engine'
    | 'count'
    | 'limit',
    string
  >
>

export const texts: Readonly<Record<Language, Texts>> = {
  vi: {
    description: 'Đọc công văn, văn bản hành chính và văn bản Đảng thành bản ghi có cấu trúc',
    usage: 'Cách dùng:',
    arguments: 'Đối số:',
    options: 'Tuỳ chọn:',
    commands: 'Lệnh:',
    help: 'hiện trợ giúp',
    helpCommand: 'hiện trợ giúp của một lệnh',
    version: 'hiện phiên bản',
    defaultIs: 'mặc định',
    choices: 'một trong',
    lang: 'ngôn ngữ của trợ giúp, thông báo và nhãn',
    quiet: 'chỉ báo lỗi, không báo cảnh báo và tiến độ',
    inputs:
      'tệp, thư mục, mẫu như "den/*.docx", thư .eml, gói .zip, bản ghi .yaml/.json, hoặc - là dữ liệu vào chuẩn',
    format: 'định dạng đầu ra',
    outputDir: 'ghi mỗi văn bản một tệp vào thư mục này',
    outputFile: 'ghi vào tệp này thay vì ra màn hình',
    noEvidence: 'bỏ phần bằng chứng khỏi bản ghi',
    missing: 'chỉ liệt kê văn bản chưa có trong các đầu vào',
    allowSecret: 'cho phép xử lý văn bản có dấu mật (chỉ khi được phép)',
    password: 'mật khẩu của tệp PDF, DOCX, ZIP',
    schemaName: 'tên lược đồ',
    errorLabel: 'lỗi',
    severity: {error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú'},
    valid: (count) => `${count} bản ghi hợp lệ`,
    binaryOnScreen: 'Định dạng này không hiện được trên màn hình; cần -o TỆP',
    wouldOverwrite: (path) => `Không ghi đè lên tệp vào “${path}”; hãy chọn thư mục khác cho -o`,
    unknownEnding: (path, ending, known) =>
      `“${path}”: không ghi được tệp ${ending}; cần đuôi ${known}, hoặc thêm -f DẠNG`,
    done: (count, failed) =>
      `Đã đọc ${count} văn bản${failed > 0 ? `, ${failed} không đọc được` : ''}`,
    unknownSchema: (name, known) => `không có lược đồ “${name}”; cần một trong: ${known}`,
    stdout: 'đầu ra chuẩn',
    lexicon: 'tệp YAML có thêm tên loại, cơ quan, từ của bạn',
    stdinName: 'tên cho dữ liệu vào chuẩn; đuôi tên cho biết định dạng',
    jobs: 'số tệp đọc cùng lúc, 1–64 (mặc định 1; từ 20 tệp: 2)',
    limit:
      'giới hạn khi đọc: bytes, inflated, part, parts, lines, pages, seconds, memory; như pages=200, bytes=200M; dùng được nhiều lần',
    ocr: 'nhận dạng chữ trên ảnh quét; auto: tesseract của máy nếu có tiếng Việt (nhanh hơn), không thì js',
    ocrPages: 'số trang quét đọc nhiều nhất trong mỗi tệp (mặc định 60)',
    ocrPage: (page) => `đã nhận dạng ${page} trang`,
    placeholders: {
      options: 'tuỳ chọn',
      command: 'lệnh',
      inputs: 'đầu vào',
      name: 'tên',
      lang: 'mã',
      format: 'dạng',
      dir: 'thư mục',
      file: 'tệp',
      password: 'mật khẩu',
      engine: 'bộ nhận dạng',
      count: 'số',
      limit: 'tên=số',
    },
    filters: {
      relation: ['các quan hệ', 'chỉ lấy các quan hệ này, cách nhau bằng dấu phẩy'],
      from: ['văn bản', 'chỉ lấy những gì nối với văn bản này: số, định danh hoặc tên tệp'],
      depth: ['số bước', 'đi xa nhất bấy nhiêu bước'],
      direction: ['hướng', 'out: văn bản được dẫn, in: văn bản dẫn tới, both: cả hai'],
      year: [
        'năm',
        'chỉ lấy văn bản của năm hoặc các năm này (2024, 2020-2024) và văn bản nối với chúng',
      ],
    },
    checklist: checklistTexts.vi,
    wrongFilter: (option, value, choices) =>
      `--${option} “${value}”: không có giá trị này; cần một trong: ${choices.join(', ') || 'không có'}`,
  },
  en: {
    description: 'Reads Vietnamese official dispatches into structured records',
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    help: 'show help',
    helpCommand: 'show help of a command',
    version: 'show the version',
    defaultIs: 'default',
    choices: 'one of',
    lang: 'language of help, messages and labels',
    quiet: 'report errors only, no warnings and no progress',
    inputs:
      'files, folders, patterns such as "in/*.docx", mails .eml, .zip, records .yaml/.json, or - for standard input',
    format: 'output format',
    outputDir: 'write one file a document into this folder',
    outputFile: 'write to this file instead of the screen',
    noEvidence: 'leave the evidence out of the record',
    missing: 'list only what the inputs do not hold',
    allowSecret: 'process documents marked secret (only if you may)',
    password: 'password of a PDF, DOCX or ZIP file',
    schemaName: 'name of the schema',
    errorLabel: 'error',
    severity: {error: 'error', warning: 'warning', info: 'note'},
    valid: (count) => `${count} valid records`,
    binaryOnScreen: 'This format cannot be shown on a screen; give -o FILE',
    wouldOverwrite: (path) =>
      `Refusing to overwrite the input “${path}”; choose another folder for -o`,
    unknownEnding: (path, ending, known) =>
      `“${path}”: no ${ending} file can be written; expected ${known}, or add -f FORMAT`,
    done: (count, failed) => `${count} documents read${failed > 0 ? `, ${failed} failed` : ''}`,
    unknownSchema: (name, known) => `there is no schema “${name}”; expected one of: ${known}`,
    stdout: 'standard output',
    lexicon: 'YAML file with document types, agencies and words of your own',
    stdinName: 'name for standard input; its ending tells the format',
    jobs: 'files to read at once, 1–64 (default 1; from 20 files: 2)',
    limit:
      'a limit of reading: bytes, inflated, part, parts, lines, pages, seconds, memory; such as pages=200, bytes=200M; may come again',
    ocr: 'reads scans; auto: the tesseract of the system if it knows Vietnamese (faster), else js',
    ocrPages: 'most scanned pages to read in a file (default 60)',
    ocrPage: (page) => `${page} pages recognised`,
    placeholders: {
      options: 'options',
      command: 'command',
      inputs: 'inputs',
      name: 'name',
      lang: 'lang',
      format: 'format',
      dir: 'dir',
      file: 'file',
      password: 'password',
      engine: 'engine',
      count: 'number',
      limit: 'name=number',
    },
    filters: {
      relation: ['relations', 'only these relations, separated by commas'],
      from: ['document', 'only what is tied to this document: its number, identity or file name'],
      depth: ['steps', 'at most so many steps away'],
      direction: ['direction', 'out: what is cited, in: what cites, both'],
      year: [
        'year',
        'only documents of this year or these years (2024, 2020-2024) and those tied to them',
      ],
    },
    checklist: checklistTexts.en,
    wrongFilter: (option, value, choices) =>
      `--${option} “${value}”: no such value; expected one of: ${choices.join(', ') || 'none'}`,
  },
}

/** What each command does. */
export const commandTexts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    parse: 'bóc tách văn bản thành bản ghi',
    checklist: 'lập danh sách việc phải làm',
    refs: 'liệt kê văn bản được dẫn, cái nào đã có, cái nào còn thiếu',
    graph: 'vẽ đồ thị dẫn chiếu',
    text: 'in văn bản chuẩn hoá có đánh số dòng',
    tree: 'in cây cấu trúc của văn bản',
    schema: 'in lược đồ JSON của bản ghi',
    validate: 'kiểm tra bản ghi theo lược đồ',
  },
  en: {
    parse: 'read documents into records',
    checklist: 'list the tasks they give',
    refs: 'list the documents they cite, in hand or missing',
    graph: 'draw the citation graph',
    text: 'print the canonical text with line numbers',
    tree: 'print the tree of a document',
    schema: 'print the JSON Schema of a record',
    validate: 'check records against their schema',
  },
}
