import type {Checklist} from '../model/checklist.js'
import type {EmitOptions} from './product.js'
import {countsSheet} from './task-counts.js'
import {taskSheet} from './task-sheet.js'
import {xlsx} from './xlsx.js'

/** Danh sách việc dạng Excel: a sheet to work in, and the counts by who leads. */
export function checklistXlsx(checklist: Checklist, options: EmitOptions): Uint8Array {
  return xlsx([taskSheet(checklist, options), countsSheet(checklist, options)])
}
