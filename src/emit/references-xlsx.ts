import type {References} from '../model/references.js'
import type {EmitOptions} from './product.js'
import {placesSheet, referencesSheet} from './references-sheet.js'
import {xlsx} from './xlsx.js'

/** Danh mục văn bản được dẫn dạng Excel: the documents, and every place on a sheet of its own. */
export function referencesXlsx(references: References, options: EmitOptions): Uint8Array {
  return xlsx([referencesSheet(references, options), placesSheet(references, options)])
}
