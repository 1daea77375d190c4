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
  'undecodable-text': {
    severity: 'error',
    vi: () => 'Tệp chữ không theo UTF-8 hay UTF-16; hãy lưu lại bằng mã UTF-8 rồi thử lại',
    en: () => 'The text file is neither UTF-8 nor UTF-16; save it as UTF-8 and try again',
  },
} as const satisfies Record<string, Entry>

export type DiagnosticId = keyof typeof catalog
