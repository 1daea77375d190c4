import {checklist as checklistOfRecords} from './emit/checklist.js'
import {products} from './emit/index.js'
import type {EmitOptions, Format} from './emit/product.js'
import {loadLexicon} from './lexicon/index.js'
import type {Checklist} from './model/checklist.js'
import type {Dispatch} from './model/dispatch.js'
import {once} from './once.js'
import {faultsOf} from './record/validate.js'

/** Danh sách việc: the checklist of some records, as the text or the bytes of a file. */
export function checklist(
  records: readonly Dispatch[],
  format: keyof typeof products.checklist.formats = 'markdown',
  options: Partial<EmitOptions> = {},
): Promise<string | Uint8Array> {
  return emit<string | Uint8Array>(products.checklist.formats[format], records, options)
}

/** The checklist of some records as data: what {@link checklist} writes. */
export function checklistOf(
  records: readonly Dispatch[],
  options: Partial<EmitOptions> = {},
): Checklist {
  return checklistOfRecords(records, withDefaults(options))
}

/** Danh mục văn bản được dẫn: the references to collect of some records, as the text or the bytes of a file. */
export function refs(
  records: readonly Dispatch[],
  format: keyof typeof products.refs.formats = 'table',
  options: Partial<EmitOptions> = {},
): Promise<string | Uint8Array> {
  return emit<string | Uint8Array>(products.refs.formats[format], records, options)
}

/** Đồ thị dẫn chiếu: the citation graph of some records, as the text of a file. */
export function graph(
  records: readonly Dispatch[],
  format: keyof typeof products.graph.formats = 'dot',
  options: Partial<EmitOptions> = {},
): Promise<string> {
  return emit(products.graph.formats[format], records, options)
}

/** Writes records in a format of {@link products}; an invalid record is refused. */
export async function emit<Out extends string | Uint8Array>(
  format: Format<Out>,
  records: readonly Dispatch[],
  options: Partial<EmitOptions> = {},
): Promise<Out> {
  for (const record of records) {
    const [fault] = faultsOf(record)
    if (fault)
      throw new TypeError(`Cannot write an invalid record: ${fault.pointer} ${fault.keyword}`)
  }
  return format.write(records, withDefaults(options))
}

/** Options with what the caller left out, from the shipped lexicon, which is loaded when first asked. */
function withDefaults(options: Partial<EmitOptions>): EmitOptions {
  const lexicon = once(loadLexicon)
  return {
    ...options,
    language: options.language ?? 'vi',
    typeName: options.typeName ?? ((id) => lexicon().typeById(id)?.name ?? id),
    get holidays() {
      return options.holidays ?? lexicon().holidays
    },
  }
}
