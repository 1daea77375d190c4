/** Mức: error — the document could not be read; warning — a promised fact is missing; info — worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

interface Entry {
  readonly severity: Severity
  readonly vi: (...values: never[]) => string
  readonly en: (...values: never[]) => string
}

/**
 * The closed list of everything that can be reported. Ids are public; each message says what was seen,
 * then what was expected or what to do.
 */
export const catalog = {
  'unknown-format': {
    severity: 'error',
    vi: (seen: string) =>
      `Không nhận ra định dạng (${seen}); cần tệp văn bản .txt, .md, .docx hoặc .pdf có lớp chữ`,
    en: (seen: string) => `Unknown format (${seen}); expected .txt, .md, .docx or a .pdf with text`,
  },
  'unreadable-file': {
    severity: 'error',
    vi: (code: string) => `Không mở được tệp (${code}); hãy kiểm tra đường dẫn và quyền đọc`,
    en: (code: string) => `The file cannot be opened (${code}); check its path and permissions`,
  },
  'no-match': {
    severity: 'error',
    vi: (pattern: string) =>
      `Không có tệp nào khớp “${pattern}”; hãy kiểm tra đường dẫn hoặc mẫu tên tệp`,
    en: (pattern: string) => `No file matches “${pattern}”; check the path or the pattern`,
  },
  'invalid-record': {
    severity: 'error',
    vi: (pointer: string, line: string, fault: string) =>
      `${pointer || '/'}${line ? ` (dòng ${line})` : ''}: ${fault}`,
    en: (pointer: string, line: string, fault: string) =>
      `${pointer || '/'}${line ? ` (line ${line})` : ''}: ${fault}`,
  },
  'invalid-yaml': {
    severity: 'error',
    vi: (line: string, fault: string) =>
      `YAML sai ở dòng ${line} (${fault}); cần một bản ghi YAML hoặc JSON`,
    en: (line: string, fault: string) =>
      `Invalid YAML at line ${line} (${fault}); expected a YAML or JSON record`,
  },
  'secret-document': {
    severity: 'error',
    vi: (mark: string) =>
      `Văn bản có dấu “${mark}” nên không được xử lý; chỉ dùng --allow-secret khi được phép`,
    en: (mark: string) =>
      `The document is marked “${mark}” and is refused; use --allow-secret only if permitted`,
  },
  'undecodable-text': {
    severity: 'error',
    vi: () => 'Tệp chữ không theo UTF-8 hay UTF-16; hãy lưu lại bằng mã UTF-8 rồi thử lại',
    en: () => 'The text file is neither UTF-8 nor UTF-16; save it as UTF-8 and try again',
  },
  'empty-file': {
    severity: 'error',
    vi: () => 'Tệp rỗng (0 byte); hãy chép lại tệp từ nơi gửi',
    en: () => 'The file is empty (0 bytes); copy it again from its sender',
  },
  'broken-file': {
    severity: 'error',
    vi: (format: string, detail: string) =>
      `Tệp ${format} hỏng hoặc bị cắt${detail ? ` (${detail})` : ''}; hãy mở và lưu lại, hoặc xin gửi lại`,
    en: (format: string, detail: string) =>
      `The ${format} file is broken or cut off${detail ? ` (${detail})` : ''}; save it again or ask for another copy`,
  },
  'encrypted-file': {
    severity: 'error',
    vi: () => 'Tệp có mật khẩu; hãy gỡ mật khẩu hoặc cho biết bằng --password',
    en: () => 'The file is encrypted; remove the password or give it with --password',
  },
  'too-large': {
    severity: 'error',
    vi: (what: string, limit: number) => `Tệp vượt giới hạn (${what}: ${limit}); hãy tách nhỏ tệp`,
    en: (what: string, limit: number) => `The file exceeds a limit (${what}: ${limit}); split it`,
  },
  'no-text-layer': {
    severity: 'error',
    vi: (pages: string) =>
      `Trang ${pages} không có lớp chữ (bản quét, hoặc chỉ có dấu chữ ký số); cần nhận dạng chữ (OCR) trước`,
    en: (pages: string) =>
      `Page ${pages} has no text layer (a scan, or only a signature stamp); it needs OCR first`,
  },
  'missing-document-number': {
    severity: 'warning',
    vi: () =>
      'Không thấy số, ký hiệu văn bản; cần dòng dạng “Số: 123/ABC-XYZ” hoặc “Số 123-CV/ABC”',
    en: () => 'No document number seen; expected a line like “Số: 123/ABC-XYZ” or “Số 123-CV/ABC”',
  },
  'blank-number': {
    severity: 'warning',
    vi: (symbol: string) => `Số văn bản để trống trước ký hiệu “${symbol}”; ghi số sau khi đăng ký`,
    en: (symbol: string) => `The number before “${symbol}” is blank; fill it in once registered`,
  },
  'ambiguous-number': {
    severity: 'warning',
    vi: (candidate: string) =>
      `Số văn bản để trống, nhưng có số đứng rời có thể là của nó (“${candidate}”); cần người đọc xác nhận`,
    en: (candidate: string) =>
      `The number is blank, but a stray one may belong to it (“${candidate}”); a person must confirm`,
  },
  'illegible-number': {
    severity: 'warning',
    vi: (seen: string) => `Số, ký hiệu đọc không rõ (“${seen}”); cần đối chiếu với bản gốc`,
    en: (seen: string) => `The document number is illegible (“${seen}”); compare with the original`,
  },
  'missing-date': {
    severity: 'warning',
    vi: () => 'Không thấy ngày ban hành; cần dòng dạng “Hà Nội, ngày 05 tháng 3 năm 2026”',
    en: () => 'No date of issue seen; expected a line like “Hà Nội, ngày 05 tháng 3 năm 2026”',
  },
  'blank-date': {
    severity: 'warning',
    vi: (seen: string) => `Ngày ban hành để trống (“${seen}”); ghi ngày khi ban hành`,
    en: (seen: string) => `The date of issue is blank (“${seen}”); fill it in when issued`,
  },
  'illegible-date': {
    severity: 'warning',
    vi: (seen: string) => `Ngày ban hành đọc không rõ (“${seen}”); cần đối chiếu với bản gốc`,
    en: (seen: string) => `The date of issue is illegible (“${seen}”); compare with the original`,
  },
  'impossible-date': {
    severity: 'warning',
    vi: (seen: string) =>
      `Ngày ban hành không có trong lịch (“${seen}”); cần ngày và tháng có thật`,
    en: (seen: string) =>
      `The date of issue does not exist (“${seen}”); expected a real day and month`,
  },
  'missing-issuer': {
    severity: 'warning',
    vi: () => 'Không thấy cơ quan ban hành ở đầu văn bản; cần tên cơ quan bằng chữ in phía trên số',
    en: () => 'No issuer seen in the letterhead; expected its name in capitals above the number',
  },
  'unknown-document-type': {
    severity: 'warning',
    vi: () =>
      'Không xác định được tên loại văn bản; cần tên loại in giữa trang, Kính gửi hoặc ký hiệu rõ',
    en: () => 'The kind of document is unknown; expected its name, a Kính gửi or a telling symbol',
  },
  'unrecognized-lines': {
    severity: 'info',
    vi: (count: number) => `${count} dòng không nhận dạng được; được giữ nguyên trong cây văn bản`,
    en: (count: number) => `${count} lines not recognised; they are kept in the tree`,
  },
} as const satisfies Record<string, Entry>

export type DiagnosticId = keyof typeof catalog
