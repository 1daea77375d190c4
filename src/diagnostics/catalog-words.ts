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
  CHANGED: {
    vi: 'tệp bị thay đổi trong lúc đọc, có khi đang được chép hoặc lưu; đợi xong rồi chạy lại',
    en: 'it changed while it was read, perhaps it is still being copied or saved; wait and run again',
  },
  NOT_FILE: {vi: 'không phải tệp thường', en: 'it is not a regular file'},
}

/** Words for a code; an unknown code is shown as it is. */
export function causeOf(code: string): Said {
  return causes[code] ?? {vi: `mã lỗi ${code}`, en: `error ${code}`}
}

/** Formats that are known by sight and have no reader. */
const kinds: Readonly<Record<string, Said>> = {
  xlsx: {vi: 'bảng tính Excel .xlsx', en: 'an Excel sheet .xlsx'},
  xls: {vi: 'bảng tính Excel .xls', en: 'an Excel sheet .xls'},
  ods: {vi: 'bảng tính .ods', en: 'a sheet .ods'},
  pptx: {vi: 'trình chiếu PowerPoint .pptx', en: 'PowerPoint slides .pptx'},
  ppt: {vi: 'trình chiếu PowerPoint .ppt', en: 'PowerPoint slides .ppt'},
  odp: {vi: 'trình chiếu .odp', en: 'slides .odp'},
  msg: {
    vi: 'thư Outlook .msg: trong Outlook hãy lưu lại thành .eml',
    en: 'an Outlook mail .msg: save it as .eml in Outlook',
  },
  rar: {vi: 'gói nén .rar: hãy giải nén', en: 'an archive .rar: unpack it'},
  '7z': {vi: 'gói nén .7z: hãy giải nén', en: 'an archive .7z: unpack it'},
  gzip: {vi: 'gói nén .gz: hãy giải nén', en: 'an archive .gz: unpack it'},
  png: {vi: 'ảnh PNG', en: 'a PNG picture'},
  jpeg: {vi: 'ảnh JPEG', en: 'a JPEG picture'},
  gif: {vi: 'ảnh GIF', en: 'a GIF picture'},
  tiff: {vi: 'ảnh TIFF', en: 'a TIFF picture'},
  exe: {vi: 'chương trình .exe', en: 'a program .exe'},
}

/** Words for a format; an ending is shown as it is. */
export function kindOf(seen: string): Said {
  return kinds[seen] ?? {vi: seen, en: seen}
}

const activeParts: Readonly<Record<string, Said>> = {
  script: {vi: 'mã lệnh JavaScript', en: 'JavaScript'},
  launch: {vi: 'lệnh mở chương trình', en: 'an action that opens a program'},
  files: {vi: 'tệp đính kèm', en: 'enclosed files'},
}

/** What of a PDF could be run or opened; enclosed files with their names. */
export function activeOf(kinds: string, names: string): Said {
  const said = kinds.split(' ').map((kind) => activeParts[kind] ?? {vi: kind, en: kind})
  const behind = names === '' ? '' : ` (${names})`
  return {
    vi: said.map(({vi}) => vi).join(', ') + behind,
    en: said.map(({en}) => en).join(', ') + behind,
  }
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
