import {amounts, causeOf} from './catalog-words.js'

/** Về tệp: what can be wrong with files and folders, read or written. */
export const fileFaults = {
  'unknown-format': {
    severity: 'error',
    vi: (seen: string) =>
      `Không nhận ra định dạng (${seen}); cần tệp .txt, .md, .docx, .pdf hoặc ảnh quét: mở tệp cũ bằng Word rồi lưu thành .docx`,
    en: (seen: string) =>
      `Unknown format (${seen}); expected .txt, .md, .docx, .pdf or a scanned image: open older files in Word and save them as .docx`,
  },
  'unreadable-file': {
    severity: 'error',
    vi: (code: string) =>
      `Không đọc được tệp: ${causeOf(code).vi}; hãy kiểm tra đường dẫn và quyền đọc`,
    en: (code: string) =>
      `The file cannot be read: ${causeOf(code).en}; check its path and permissions`,
  },
  'unreadable-folder': {
    severity: 'error',
    vi: (code: string) =>
      `Không mở được thư mục: ${causeOf(code).vi}; các tệp bên trong chưa được đọc, hãy kiểm tra quyền đọc`,
    en: (code: string) =>
      `The folder cannot be opened: ${causeOf(code).en}; its files were not read, check the permissions`,
  },
  'empty-folder': {
    severity: 'error',
    vi: (endings: string) => `Thư mục không có tệp nào đọc được; cần tệp ${endings}`,
    en: (endings: string) => `The folder holds no file that can be read; expected ${endings}`,
  },
  'passed-over': {
    severity: 'info',
    vi: (count: number, endings: string) =>
      `Bỏ qua ${count} tệp mà lệnh này không đọc (${endings}); văn bản .doc, .rtf, .odt cần lưu lại thành .docx`,
    en: (count: number, endings: string) =>
      `Passed over ${count} files that this command does not read (${endings}); save .doc, .rtf, .odt as .docx`,
  },
  'cannot-write': {
    severity: 'error',
    vi: (target: string, code: string) =>
      `Không ghi được “${target}”: ${causeOf(code).vi}; hãy sửa hoặc chọn nơi khác cho -o`,
    en: (target: string, code: string) =>
      `Cannot write “${target}”: ${causeOf(code).en}; mend it or choose another place for -o`,
  },
  'internal-error': {
    severity: 'error',
    vi: (name: string) =>
      `Công cụ gặp lỗi bên trong (${name}), tệp này chưa được xử lý; hãy báo cho người phát triển kèm lệnh đã gõ`,
    en: (name: string) =>
      `An internal error (${name}) stopped the work on this file; please report it with the command you typed`,
  },
  'took-too-long': {
    severity: 'error',
    vi: (seconds: number) =>
      `Đọc tệp này quá ${seconds} giây vẫn chưa xong nên đã dừng; hãy tách nhỏ tệp, hoặc đọc riêng nó với --jobs 1 (không giới hạn thời gian)`,
    en: (seconds: number) =>
      `This file took longer than ${seconds} seconds and was stopped; split it, or read it alone with --jobs 1 (no time limit)`,
  },
  'worker-ended': {
    severity: 'error',
    vi: (code: string) =>
      `Luồng đọc tệp này dừng giữa chừng: ${causeOf(code).vi}; hãy tách nhỏ tệp, hoặc đọc riêng nó với --jobs 1`,
    en: (code: string) =>
      `The thread that read this file ended: ${causeOf(code).en}; split the file, or read it alone with --jobs 1`,
  },
  'no-match': {
    severity: 'error',
    vi: (pattern: string) =>
      `Không có tệp nào khớp “${pattern}”; hãy kiểm tra đường dẫn hoặc mẫu tên tệp`,
    en: (pattern: string) => `No file matches “${pattern}”; check the path or the pattern`,
  },
  'undecodable-text': {
    severity: 'error',
    vi: () =>
      'Tệp không phải chữ theo UTF-8 hay UTF-16 (hoặc lẫn ký tự điều khiển); hãy lưu lại bằng mã UTF-8 rồi thử lại',
    en: () =>
      'The file is not text in UTF-8 or UTF-16 (or holds control characters); save it as UTF-8 and try again',
  },
  'empty-file': {
    severity: 'error',
    vi: () => 'Tệp rỗng (0 byte); hãy chép lại tệp từ nơi gửi',
    en: () => 'The file is empty (0 bytes); copy it again from its sender',
  },
  'blank-file': {
    severity: 'error',
    vi: () => 'Tệp không có chữ nào; hãy mở xem lại, hoặc xin gửi lại',
    en: () => 'The file holds no words; open it and look, or ask for another copy',
  },
  'broken-file': {
    severity: 'error',
    vi: (format: string, _detail: string) =>
      `Tệp ${format} hỏng hoặc bị cắt; hãy mở và lưu lại, hoặc xin gửi lại`,
    en: (format: string, _detail: string) =>
      `The ${format} file is broken or cut off; save it again or ask for another copy`,
  },
  'encrypted-file': {
    severity: 'error',
    vi: () => 'Tệp PDF có mật khẩu; hãy gỡ mật khẩu, hoặc cho biết mật khẩu đúng bằng --password',
    en: () =>
      'The PDF file is encrypted; remove its password or give the right one with --password',
  },
  'old-word-file': {
    severity: 'error',
    vi: () =>
      'Tệp là .doc của Word cũ, hoặc .docx có mật khẩu; hãy mở bằng Word, gỡ mật khẩu rồi lưu thành .docx (--password chỉ dùng cho PDF)',
    en: () =>
      'This is a .doc of old Word or an encrypted .docx; open it in Word, remove the password and save it as .docx (--password is for PDF only)',
  },
  'too-large': {
    severity: 'error',
    vi: (what: string, limit: number) =>
      `Tệp quá lớn: hơn ${amounts(what, limit).vi}; hãy tách nhỏ tệp`,
    en: (what: string, limit: number) =>
      `The file is too large: more than ${amounts(what, limit).en}; split it`,
  },
  'no-text-layer': {
    severity: 'error',
    vi: (pages: string) =>
      `Trang ${pages} là ảnh quét không có lớp chữ, và không có bộ nhận dạng chữ (OCR) nào được dùng; hãy chạy với --ocr auto`,
    en: (pages: string) =>
      `Page ${pages} is a scan without a text layer, and no OCR was used; run it with --ocr auto`,
  },
  'read-by-ocr': {
    severity: 'info',
    vi: (pages: string, engine: string) =>
      `Trang ${pages} là ảnh quét, chữ do máy nhận dạng (OCR, ${engine}) nên có thể sai; hãy đối chiếu với bản gốc`,
    en: (pages: string, engine: string) =>
      `Page ${pages} is a scan: its words were read by OCR (${engine}) and may be wrong; compare with the original`,
  },
  'ocr-page-limit': {
    severity: 'warning',
    vi: (pages: string, limit: number) =>
      `Trang ${pages} là ảnh quét chưa được đọc: mỗi tệp chỉ nhận dạng ${limit} trang; muốn đọc hết thì tăng --ocr-pages`,
    en: (pages: string, limit: number) =>
      `Page ${pages} is a scan that was not read: OCR takes ${limit} pages of a file; raise --ocr-pages to read them`,
  },
  'ocr-failed': {
    severity: 'error',
    vi: (pages: string) =>
      `Không nhận dạng được chữ (OCR) của trang ${pages}; hãy quét lại rõ hơn, hoặc thử --ocr js hay --ocr native`,
    en: (pages: string) =>
      `OCR could not read page ${pages}; scan it again, or try --ocr js or --ocr native`,
  },
} as const
