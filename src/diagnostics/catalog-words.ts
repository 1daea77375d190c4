/** The same words in both languages. */
export interface Said {
  readonly vi: string
  readonly en: string
}

/** Độ mật as it is printed on the paper. `diagnostics` looks at no other folder, so the ids stand here again. */
export const secrecyNames = {mat: 'MẬT', 'toi-mat': 'TỐI MẬT', 'tuyet-mat': 'TUYỆT MẬT'} as const
export type Secrecy = keyof typeof secrecyNames

/** What a code of the operating system means to a clerk. */
const causes: Readonly<Record<string, Said>> = {
  ENOENT: {vi: 'không có tệp hoặc thư mục này', en: 'there is no such file or folder'},
  EACCES: {vi: 'không có quyền', en: 'permission is denied'},
  EPERM: {
    vi: 'không được phép, hoặc tệp đang mở trong Word, Excel',
    en: 'not permitted, or the file is open in Word or Excel',
  },
  EBUSY: {
    vi: 'tệp đang mở trong chương trình khác (Word, Excel); hãy đóng lại',
    en: 'another program (Word, Excel) has the file open; close it',
  },
  EISDIR: {vi: 'đó là thư mục, không phải tệp', en: 'that is a folder, not a file'},
  ENOTDIR: {vi: 'đó là tệp, không phải thư mục', en: 'that is a file, not a folder'},
  EEXIST: {vi: 'đã có tệp cùng tên', en: 'a file of this name exists'},
  ENOSPC: {vi: 'ổ đĩa đầy', en: 'the disk is full'},
  EDQUOT: {vi: 'hết hạn mức lưu trữ', en: 'the disk quota is used up'},
  EROFS: {vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only'},
  ENAMETOOLONG: {vi: 'tên tệp quá dài', en: 'the name is too long'},
  EINVAL: {vi: 'tên tệp không hợp lệ', en: 'the name is not valid'},
  ELOOP: {vi: 'liên kết trỏ vòng tròn', en: 'the links go round in a circle'},
  EMFILE: {vi: 'đang mở quá nhiều tệp', en: 'too many files are open'},
  EIO: {vi: 'ổ đĩa hoặc mạng có lỗi', en: 'the disk or the network failed'},
  ERR_WORKER_OUT_OF_MEMORY: {vi: 'tệp cần quá nhiều bộ nhớ', en: 'it needs too much memory'},
  NOT_FILE: {vi: 'không phải tệp thường', en: 'it is not a regular file'},
}

/** Words for a code; an unknown code is shown as it is. */
export function causeOf(code: string): Said {
  return causes[code] ?? {vi: `mã lỗi ${code}`, en: `error ${code}`}
}

/** What is too large: bytes, bytes once inflated, parts of a zip, pages, pieces of text on a page. */
export function amounts(what: string, limit: number): Said {
  const megabytes = `${Math.round(limit / 1024 / 1024)} MB`
  const known: Readonly<Record<string, Said>> = {
    bytes: {vi: megabytes, en: megabytes},
    inflated: {vi: `${megabytes} sau khi giải nén`, en: `${megabytes} once inflated`},
    parts: {vi: `${limit} phần trong tệp nén`, en: `${limit} parts in the zip`},
    lines: {vi: `${limit} dòng chữ`, en: `${limit} lines of text`},
    pages: {vi: `${limit} trang`, en: `${limit} pages`},
    pixels: {
      vi: `${Math.round(limit / 1e6)} triệu điểm ảnh`,
      en: `${Math.round(limit / 1e6)} million pixels`,
    },
    items: {vi: `${limit} mẩu chữ trên một trang`, en: `${limit} pieces of text on a page`},
  }
  return known[what] ?? {vi: String(limit), en: String(limit)}
}

/** What is wrong with a YAML text, by the code of the `yaml` package. */
export const yamlFaults: Readonly<Record<string, Said>> & {readonly OTHER: Said} = {
  OTHER: {vi: 'không theo cú pháp', en: 'a fault of syntax'},
  BAD_ALIAS: {vi: 'dấu * trỏ tới chỗ không có', en: 'an alias to nothing'},
  BAD_INDENT: {vi: 'thụt dòng sai', en: 'wrong indentation'},
  TAB_AS_INDENT: {vi: 'thụt dòng bằng tab; cần dấu cách', en: 'a tab as indentation'},
  DUPLICATE_KEY: {vi: 'một trường ghi hai lần', en: 'a key is written twice'},
  MISSING_CHAR: {vi: 'thiếu dấu đóng hoặc dấu phẩy', en: 'a closing mark or a comma is missing'},
  UNEXPECTED_TOKEN: {vi: 'dấu thừa hoặc đặt sai chỗ', en: 'a mark out of place'},
  BLOCK_IN_FLOW: {vi: 'thiếu dấu đóng ngoặc', en: 'a closing bracket is missing'},
  BAD_DQ_ESCAPE: {vi: 'dấu \\ sai trong ngoặc kép', en: 'a wrong escape in quotes'},
  IMPOSSIBLE: {vi: 'sai cú pháp', en: 'a fault of syntax'},
  TOO_DEEP: {vi: 'lồng nhau quá sâu', en: 'nested too deeply'},
  RESOURCE_EXHAUSTION: {
    vi: 'các dấu * nhân nội dung lên quá nhiều',
    en: 'aliases multiply the content without end',
  },
}
