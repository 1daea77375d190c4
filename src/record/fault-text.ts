import {dayShape, hashShape, momentShape, placeShape, printedShape} from '../model/shapes.js'
import type {Fault} from './validate.js'

/** The same sentence in both languages. */
export interface Said {
  readonly vi: string
  readonly en: string
}

type Say = (params: Fault['params']) => Said

/** A sentence for each keyword of JSON Schema that the published schemas use, and for each check beside them. */
const sentences: Readonly<Record<string, Say>> = {
  type: ({type}) => ({
    vi: `sai kiểu; cần ${names(type, 'vi')}`,
    en: `wrong type; expected ${names(type, 'en')}`,
  }),
  required: ({missingProperties}) => ({
    vi: `thiếu trường ${list(missingProperties)}; cần ghi đủ, không biết thì để null`,
    en: `missing ${list(missingProperties)}; write every field, null where unknown`,
  }),
  additionalProperties: ({additionalProperty}) => ({
    vi: `thừa trường “${String(additionalProperty)}”; không có trong lược đồ, hãy xoá hoặc sửa tên`,
    en: `unknown field “${String(additionalProperty)}”; not in the schema, remove or rename it`,
  }),
  enum: ({allowedValues}) => ({
    vi: `giá trị không nằm trong danh mục; cần một trong: ${list(allowedValues)}`,
    en: `not one of the values allowed; expected one of: ${list(allowedValues)}`,
  }),
  const: ({allowedValue}) => ({
    vi: `cần đúng giá trị ${JSON.stringify(allowedValue)}`,
    en: `expected exactly ${JSON.stringify(allowedValue)}`,
  }),
  pattern: ({pattern}) => shapes.get(String(pattern)) ?? {vi: 'không đúng dạng', en: 'wrong form'},
  minimum: ({limit}) => ({
    vi: `số quá nhỏ; cần từ ${String(limit)} trở lên`,
    en: `the number is too small; expected ${String(limit)} or more`,
  }),
  exclusiveMinimum: ({limit}) => ({
    vi: `số quá nhỏ; cần lớn hơn ${String(limit)}`,
    en: `the number is too small; expected more than ${String(limit)}`,
  }),
  maximum: ({limit}) => ({
    vi: `số quá lớn; cần đến ${String(limit)}`,
    en: `the number is too large; expected at most ${String(limit)}`,
  }),
  minItems: ({limit}) => ({
    vi: `danh sách quá ngắn; cần ít nhất ${String(limit)} mục`,
    en: `the list is too short; expected at least ${String(limit)} entries`,
  }),
  unknownId: ({id}) => ({
    vi: `không có “${String(id)}” trong citations; cần id của một văn bản được dẫn`,
    en: `there is no “${String(id)}” in citations; expected the id of a citation`,
  }),
  repeatedId: ({id}) => ({
    vi: `id “${String(id)}” đã dùng ở trên; mỗi mục cần một id riêng`,
    en: `the id “${String(id)}” is used above; every entry needs its own`,
  }),
  takenId: ({id}) => ({
    vi: `id “${String(id)}” đã có sẵn trong vốn từ; hãy chọn id khác`,
    en: `the id “${String(id)}” is in the lexicon already; choose another`,
  }),
  reversedPlace: () => ({
    vi: 'vị trí kết thúc trước khi bắt đầu; cần dạng dòng:cột đầu-dòng:cột cuối',
    en: 'the place ends before it starts; expected line:column-line:column',
  }),
  otherYear: ({year}) => ({
    vi: `ngày không thuộc năm ${String(year)} của bảng này`,
    en: `the day is not in ${String(year)}, the year of this table`,
  }),
  minLetters: () => ({
    vi: 'từ để trống; cần ít nhất một chữ cái hoặc chữ số',
    en: 'a blank word; expected a letter or a digit at least',
  }),
  unknownList: ({name}) => ({
    vi: `không có danh sách từ “${String(name)}”; xem tên các danh sách trong src/lexicon/words`,
    en: `there is no word list “${String(name)}”; see src/lexicon/words for their names`,
  }),
}

/** The forms of the schemas, in words. */
const shapes: ReadonlyMap<string, Said> = new Map([
  [
    dayShape.source,
    {
      vi: 'không phải ngày có thật; cần ngày dạng 2026-03-05',
      en: 'not a real date; expected the form 2026-03-05',
    },
  ],
  [
    momentShape.source,
    {
      vi: 'không phải ngày giờ có thật; cần dạng 2026-03-05 hoặc 2026-03-05T16:00+07:00',
      en: 'not a real date; expected the form 2026-03-05 or 2026-03-05T16:00+07:00',
    },
  ],
  [
    placeShape.source,
    {
      vi: 'không phải vị trí; cần dạng dòng:cột-dòng:cột, như 4:1-4:16',
      en: 'not a place; expected line:column-line:column, such as 4:1-4:16',
    },
  ],
  [
    hashShape.source,
    {vi: 'không phải mã băm SHA-256; cần 64 chữ số 0-9, a-f', en: 'not a SHA-256 in hexadecimal'},
  ],
  [
    printedShape.source,
    {
      vi: 'trống hoặc có ký tự điều khiển; cần chữ in được, không biết thì để null',
      en: 'blank, or with control characters; expected printed words, or null',
    },
  ],
])

/** The fault in words: what is wrong, what is wanted. */
export function faultText({keyword, params}: Fault): Said {
  return (
    sentences[keyword]?.(params) ?? {vi: `không hợp lệ (${keyword})`, en: `not valid (${keyword})`}
  )
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

function names(type: unknown, language: keyof Said): string {
  const types = (Array.isArray(type) ? type : [type]).map(String)
  return language === 'en'
    ? types.join(' or ')
    : types.map((each) => typeNames[each] ?? each).join(' hoặc ')
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(', ') : ''
}
