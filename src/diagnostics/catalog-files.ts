import {excessOf} from './catalog-limits.js'
import {activeOf, causeOf, kindOf} from './catalog-words.js'

/** Về tệp: what can be wrong with files and folders, read or written. */
export const fileFaults = {
  'unknown-format': {
    severity: 'error',
    vi: (seen: string) =>
      `Không nhận ra định dạng (${kindOf(seen).vi}); cần tệp .txt, .md, .docx, .doc, .rtf, .odt, .html, .eml, .zip, .pdf hoặc ảnh quét: hãy mở tệp bằng chương trình đã tạo ra nó rồi lưu thành .docx`,
    en: (seen: string) =>
      `Unknown format (${kindOf(seen).en}); expected .txt, .md, .docx, .doc, .rtf, .odt, .html, .eml, .zip, .pdf or a scanned picture: open the file in the program that made it and save it as .docx`,
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
      `Bỏ qua ${count} tệp mà lệnh này không đọc (${endings}); nếu là văn bản thì hãy lưu lại thành .docx`,
    en: (count: number, endings: string) =>
      `Passed over ${count} files that this command does not read (${endings}); save those that are dispatches as .docx`,
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
      `Đọc tệp này quá ${seconds} giây vẫn chưa xong nên đã dừng; hãy tách nhỏ tệp, hoặc cho thêm thời gian bằng --limit seconds=${Math.ceil(seconds * 2)} (hay lớn hơn)`,
    en: (seconds: number) =>
      `This file took longer than ${seconds} seconds and was stopped; split it, or give more time with --limit seconds=${Math.ceil(seconds * 2)} (or more)`,
  },
  'worker-ended': {
    severity: 'error',
    vi: (code: string) =>
      `Luồng đọc tệp này dừng giữa chừng: ${causeOf(code).vi}; hãy tách nhỏ tệp, hoặc cho thêm bộ nhớ, như --limit memory=2G`,
    en: (code: string) =>
      `The thread that read this file ended: ${causeOf(code).en}; split the file, or give more memory, such as --limit memory=2G`,
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
      'Tệp không phải chữ theo UTF-8, UTF-16 hay một bảng mã tiếng Việt cũ (hoặc lẫn ký tự điều khiển); hãy lưu lại bằng mã UTF-8 rồi thử lại',
    en: () =>
      'The file is not text in UTF-8, UTF-16 or a legacy Vietnamese encoding (or holds control characters); save it as UTF-8 and try again',
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
  'cut-off-file': {
    severity: 'warning',
    vi: (format: string) =>
      `Tệp ${format} dừng giữa chừng, không thấy phần cuối; chỉ phần có trong tệp được đọc, hãy tải lại hoặc xin gửi lại bản đầy đủ`,
    en: (format: string) =>
      `The ${format} file stops before its end; only what is in it was read, download it again or ask for the whole file`,
  },
  'encrypted-file': {
    severity: 'error',
    vi: () =>
      'Tệp có mật khẩu; hãy cho biết mật khẩu bằng --password, hoặc gỡ mật khẩu rồi lưu lại',
    en: () =>
      'The file has a password; give it with --password, or remove it and save the file again',
  },
  'wrong-password': {
    severity: 'error',
    vi: () => 'Mật khẩu cho bằng --password không mở được tệp; hãy hỏi lại người gửi',
    en: () => 'The password given with --password does not open the file; ask its sender again',
  },
  'locked-file': {
    severity: 'error',
    vi: (format: string) =>
      `Tệp ${format} có mật khẩu; hãy mở bằng chương trình đã tạo ra nó, gỡ mật khẩu rồi lưu lại (--password chỉ mở được PDF, DOCX do Word hay LibreOffice khoá, và ZIP)`,
    en: (format: string) =>
      `The ${format} file has a password; open it in the program that made it, remove the password and save it again (--password opens PDF, DOCX locked by Word or LibreOffice, and ZIP)`,
  },
  'misnamed-file': {
    severity: 'info',
    vi: (seen: string, told: string) =>
      `Nội dung tệp là ${seen}, không phải ${told} như đuôi tên; tệp vẫn được đọc, nên đổi đuôi cho đúng`,
    en: (seen: string, told: string) =>
      `The file holds ${seen}, not ${told} as its ending says; it was read all the same, better rename it`,
  },
  'container-file': {
    severity: 'error',
    vi: (format: string) =>
      `Tệp ${format} là gói chứa nhiều văn bản; trong chương trình hãy dùng readAll để đọc từng văn bản trong gói`,
    en: (format: string) =>
      `A ${format} file holds documents within it; in a program use readAll to read each of them`,
  },
  'empty-container': {
    severity: 'error',
    vi: (format: string) =>
      `Trong tệp ${format} không có văn bản nào đọc được; hãy mở ra xem, hoặc xin gửi lại`,
    en: (format: string) =>
      `The ${format} file holds no document that can be read; open it and look, or ask for another copy`,
  },
  'old-word-file': {
    severity: 'error',
    vi: () =>
      'Tệp Word có mật khẩu, hoặc do Word trước bản 97 ghi; hãy mở bằng Word, gỡ mật khẩu rồi lưu thành .docx (--password chỉ dùng cho PDF và DOCX)',
    en: () =>
      'The Word file is encrypted or older than Word 97; open it in Word, remove the password and save it as .docx (--password is for PDF and DOCX only)',
  },
  'too-large': {
    severity: 'error',
    vi: (what: string, limit: number) => excessOf(what, limit).vi,
    en: (what: string, limit: number) => excessOf(what, limit).en,
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
  'active-content': {
    severity: 'info',
    vi: (kinds: string, names: string) =>
      `Tệp PDF có ${activeOf(kinds, names).vi}; không phần nào được chạy hay mở, văn bản đính kèm thì hãy lưu riêng ra rồi đọc`,
    en: (kinds: string, names: string) =>
      `The PDF holds ${activeOf(kinds, names).en}; nothing of it was run or opened, save enclosed dispatches as files and read those`,
  },
  'damaged-text-layer': {
    severity: 'warning',
    vi: (pages: string, isReread: boolean) =>
      isReread
        ? `Lớp chữ của trang ${pages} hỏng (chữ ra ký tự lộn xộn) nên trang được nhận dạng lại từ hình (OCR), có thể sai; hãy đối chiếu với bản gốc`
        : `Lớp chữ của trang ${pages} hỏng: chữ ra ký tự lộn xộn, không phải tiếng Việt; hãy chạy với --ocr auto để nhận dạng từ hình, hoặc xin bản khác`,
    en: (pages: string, isReread: boolean) =>
      isReread
        ? `The text layer of page ${pages} is damaged (its letters are not those that are shown), so the page was read by OCR and may be wrong; compare with the original`
        : `The text layer of page ${pages} is damaged: its letters make no Vietnamese words; run it with --ocr auto to read the picture, or ask for another copy`,
  },
  'signature-broken': {
    severity: 'warning',
    vi: (signer: string) =>
      `Chữ ký số của “${signer}” không còn khớp: nội dung đã bị sửa hoặc cắt sau khi ký; hãy xin lại bản gốc đã ký`,
    en: (signer: string) =>
      `The digital signature of “${signer}” does not match: the content was changed or cut off after signing; ask for the signed original`,
  },
  'signature-unread': {
    severity: 'warning',
    vi: () =>
      'Một chữ ký số trong tệp hỏng hoặc quá lớn nên không đọc được; văn bản vẫn được đọc, cần biết ai ký thì hãy xin lại bản gốc đã ký',
    en: () =>
      'A digital signature in the file is damaged or too large and was not read; the document was, ask for the signed original if the signer matters',
  },
} as const
