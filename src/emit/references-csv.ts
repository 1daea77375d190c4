import type {References} from '../model/references.js'
import {csv} from './csv.js'
import type {EmitOptions} from './product.js'
import {referencesSheet} from './references-sheet.js'

/** Danh mục văn bản được dẫn dạng CSV. */
export function referencesCsv(references: References, options: EmitOptions): string {
  return csv(referencesSheet(references, options))
}
