import type {Fault} from './validate.js'

type Say = (params: Fault['params']) => string

/** A sentence for each keyword of JSON Schema that the published schemas use. */
const sentences: Readonly<Record<string, Say>> = {
  type: ({type}) => `sai kiểu; cần ${names(type)}`,
  required: ({missingProperties}) =>
    `thiếu trường ${list(missingProperties)}; cần ghi đủ, không biết thì để null`,
  additionalProperties: ({additionalProperty}) =>
    `thừa trường “${String(additionalProperty)}”; không có trong lược đồ`,
  enum: ({allowedValues}) =>
    `giá trị không nằm trong danh mục; cần một trong: ${list(allowedValues)}`,
  const: ({allowedValue}) => `cần đúng giá trị ${JSON.stringify(allowedValue)}`,
  pattern: ({pattern}) => `không đúng dạng; cần khớp mẫu ${String(pattern)}`,
  minimum: ({limit}) => `số quá nhỏ; cần từ ${String(limit)} trở lên`,
  exclusiveMinimum: ({limit}) => `số quá nhỏ; cần lớn hơn ${String(limit)}`,
  maximum: ({limit}) => `số quá lớn; cần đến ${String(limit)}`,
  minLength: ({limit}) => `chuỗi quá ngắn; cần ít nhất ${String(limit)} ký tự`,
  minItems: ({limit}) => `danh sách quá ngắn; cần ít nhất ${String(limit)} mục`,
  maxItems: ({limit}) => `danh sách quá dài; nhiều nhất ${String(limit)} mục`,
  oneOf: () => 'cần đúng một trong các dạng cho phép',
  format: ({format}) => `không đúng định dạng ${String(format)}`,
}

/** The fault as a Vietnamese sentence: what is wrong, what is wanted. */
export function faultText({keyword, params}: Fault): string {
  return sentences[keyword]?.(params) ?? `không hợp lệ (${keyword})`
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'chuỗi',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'đúng/sai',
  array: 'danh sách',
  object: 'nhóm trường',
  null: 'null',
}

function names(type: unknown): string {
  return (Array.isArray(type) ? type : [type])
    .map((each) => typeNames[String(each)] ?? String(each))
    .join(' hoặc ')
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(', ') : ''
}
