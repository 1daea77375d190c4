import path from 'node:path'
import {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {unguarded} from '../emit/csv.js'
import {labels} from '../emit/labels.js'
import type {Checklist} from '../model/checklist.js'
import {decodedText} from '../read/decode.js'
import {fileBytes} from '../read/file-bytes.js'
import {maxRecordBytes} from '../read/limits.js'
import {readCsv} from '../read/table/csv.js'
import {readXlsx} from '../read/table/xlsx.js'
import {reportFaults} from '../record/report-faults.js'
import {faultsOf} from '../record/validate.js'
import {checklistOfJson} from './json.js'
import {checklistOfMarkdown} from './markdown.js'
import {type RuleOf, withRules} from './rules.js'
import {checklistOfRows, type TypeId} from './table.js'

/** Các định dạng đọc lại được, by the ending of the name. */
export const workedFormats = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.json': 'json',
  '.xlsx': 'xlsx',
} as const

export type WorkedFormat = (typeof workedFormats)[keyof typeof workedFormats]

/** Danh sách việc đã làm: what stood in it, and how its file is written. */
export interface Worked {
  readonly checklist: Checklist
  readonly format: WorkedFormat
  /** Of a text. */
  readonly style: {readonly crlf: boolean; readonly mark: boolean}
  /** Of a CSV: what parts its cells. */
  readonly separator: string
  /** Of a workbook: sheets that hold no checklist, nor the counts that are made anew. */
  readonly otherSheets: readonly string[]
}

/** Reads a checklist that was written before and worked on since; what cannot be understood is reported. */
export async function readWorked(
  filePath: string,
  typeId: TypeId,
  ruleOf: RuleOf,
): Promise<{worked: Worked | undefined; file: VFile}> {
  const file = new VFile({path: filePath})
  const format = formatOf(filePath)
  const bytes = fileBytes(filePath, file, maxRecordBytes, 'records')
  if (!bytes) return {worked: undefined, file}
  if (!format) report(file, 'unknown-worked-format', undefined, path.extname(filePath) || '?')
  else if (bytes.length === 0) report(file, 'empty-file', undefined)
  else {
    const worked = await workedOf(bytes, format, file, typeId)
    return {worked: worked && {...worked, checklist: withRules(worked.checklist, ruleOf)}, file}
  }
  return {worked: undefined, file}
}

/** The format that a name tells. */
export function formatOf(name: string): WorkedFormat | undefined {
  const ending = path.extname(name).toLowerCase()
  return Object.entries(workedFormats).find(([each]) => each === ending)?.[1]
}

/** Sheets beside the list that are written anew each time. */
const ourSheets = Object.values(labels).map(({tasks}) => tasks.byUnit)

const plainStyle = {style: {crlf: false, mark: false}, separator: ',', otherSheets: []}

async function workedOf(
  bytes: Uint8Array,
  format: WorkedFormat,
  file: VFile,
  typeId: TypeId,
): Promise<Worked | undefined> {
  const worked =
    format === 'xlsx' ? await ofWorkbook(bytes, typeId) : ofText(bytes, format, file, typeId)
  if (file.messages.length > 0) return undefined
  if (!worked) {
    report(file, 'not-a-checklist', undefined, format)
    return undefined
  }
  const faults = faultsOf(worked.checklist, 'checklist')
  const placed = {value: worked.checklist, lineOf: () => ''}
  reportFaults(
    faults.slice(0, 1).map((fault) => ({fault, placed, above: []})),
    file,
    'invalid-checklist',
  )
  return faults.length > 0 ? undefined : worked
}

async function ofWorkbook(bytes: Uint8Array, typeId: TypeId): Promise<Worked | undefined> {
  const tables = (await readXlsx(bytes)) ?? []
  const read = tables.map(({name, rows}) => ({name, checklist: checklistOfRows(rows, typeId)}))
  const first = read.find(({checklist}) => checklist)
  if (!first?.checklist) return undefined
  const otherSheets = read
    .filter((each) => each !== first && !ourSheets.includes(each.name))
    .map(({name}) => name)
  return {...plainStyle, checklist: first.checklist, format: 'xlsx', otherSheets}
}

function ofText(
  bytes: Uint8Array,
  format: WorkedFormat,
  file: VFile,
  typeId: TypeId,
): Worked | undefined {
  const decoded = decodedText(bytes, file)
  if (!decoded) return undefined
  const text = decoded.text.replace(/^\uFEFF/u, '')
  const style = {crlf: /\r\n/u.test(text), mark: bytes[0] === 0xef && bytes[1] === 0xbb}
  if (format === 'csv') {
    const {rows, separator} = readCsv(text)
    const words = rows.map((row) => row.map(unguarded))
    const checklist = checklistOfRows(words, typeId)
    return checklist && {...plainStyle, checklist, format, style, separator}
  }
  const read = format === 'json' ? checklistOfJson(text) : checklistOfMarkdown(text)
  const checklist = read as Checklist | undefined // checked against the schema by the caller
  return checklist && {...plainStyle, checklist, format, style}
}
