import type {Checklist} from '../model/checklist.js'
import {checklistSheet} from './checklist-columns.js'
import {csv} from './csv.js'
import type {EmitOptions} from './product.js'

/** Danh sách việc dạng CSV. */
export function checklistCsv(list: Checklist, options: EmitOptions): string {
  return csv(checklistSheet(list, options), options.checklist?.separator)
}
