import {type Said, type Secrecy, secrecyNames, yamlFaults} from './catalog-words.js'

/** Về bản ghi: what can be wrong with records, and with a lexicon of a user. */
export const recordFaults = {
  'invalid-record': {
    severity: 'error',
    vi: (pointer: string, line: string, fault: Said) =>
      `${pointer || '/'}${line ? ` (dòng ${line})` : ''}: ${fault.vi}`,
    en: (pointer: string, line: string, fault: Said) =>
      `${pointer || '/'}${line ? ` (line ${line})` : ''}: ${fault.en}`,
  },
  'invalid-yaml': {
    severity: 'error',
    vi: (line: string, code: string) =>
      `YAML, JSON sai ở dòng ${line} (${(yamlFaults[code] ?? yamlFaults.OTHER).vi}); cần một bản ghi YAML hoặc JSON`,
    en: (line: string, code: string) =>
      `Invalid YAML or JSON at line ${line} (${(yamlFaults[code] ?? yamlFaults.OTHER).en}); expected a YAML or JSON record`,
  },
  'invalid-lexicon': {
    severity: 'error',
    vi: (pointer: string, line: string, fault: Said) =>
      `Vốn từ, ${pointer || '/'}${line ? ` (dòng ${line})` : ''}: ${fault.vi}`,
    en: (pointer: string, line: string, fault: Said) =>
      `Lexicon, ${pointer || '/'}${line ? ` (line ${line})` : ''}: ${fault.en}`,
  },
  'more-faults': {
    severity: 'error',
    vi: (count: number) => `và ${count} lỗi nữa; hãy sửa các lỗi trên rồi kiểm tra lại`,
    en: (count: number) => `and ${count} more faults; mend those above and check again`,
  },
  'no-record': {
    severity: 'error',
    vi: () => 'Tệp không có bản ghi nào; cần bản ghi YAML hoặc JSON do lệnh parse ghi ra',
    en: () => 'The file holds no record; expected YAML or JSON records as parse writes them',
  },
  'not-a-record': {
    severity: 'error',
    vi: () =>
      'Tệp này không phải bản ghi .yaml, .json hay .ndjson nên không kiểm tra được; hãy chạy parse trước',
    en: () =>
      'This is no record (.yaml, .json, .ndjson) and cannot be checked; run parse on it first',
  },
  'foreign-file': {
    severity: 'info',
    vi: () =>
      'Bỏ qua: tệp YAML/JSON này không phải bản ghi của congvan; bản ghi có $schema ở dòng đầu',
    en: () =>
      'Passed over: this YAML/JSON file is no record of congvan; a record begins with $schema',
  },
  'repeated-record': {
    severity: 'info',
    vi: (name: string) =>
      `Bản ghi của “${name}” đã có trong lần chạy này nên chỉ lấy một lần; muốn dùng bản ghi đã sửa thì chỉ đưa bản ghi vào`,
    en: (name: string) =>
      `The record of “${name}” is already in this run and is taken once; give the record alone to use a corrected one`,
  },
  'secret-document': {
    severity: 'error',
    vi: (mark: Secrecy) =>
      `Văn bản có dấu “${secrecyNames[mark]}” nên không được xử lý; chỉ dùng --allow-secret khi được phép`,
    en: (mark: Secrecy) =>
      `The document is marked “${secrecyNames[mark]}” and is refused; use --allow-secret only if permitted`,
  },
} as const
