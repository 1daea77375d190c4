import type {Said} from './catalog-words.js'

/** What went beyond a limit: what was seen, and what to do besides raising the limit. */
interface Excess {
  readonly seen: (most: string) => Said
  readonly mend: Said
  /** The limit is one of `--limit`. */
  readonly settable?: true
  readonly counts?: 'bytes' | 'million'
}

const split: Said = {
  vi: 'hãy tách tệp thành nhiều phần',
  en: 'split the file',
}
const smaller: Said = {
  vi: 'hãy lưu lại tệp với ảnh nhỏ hơn, hoặc tách tệp',
  en: 'save the file with smaller pictures, or split it',
}
const again: Said = {
  vi: 'văn bản thường không như vậy: hãy mở và lưu lại, hoặc xin gửi lại',
  en: 'dispatches are not like that: open it and save it again, or ask for another copy',
}

const excesses: Readonly<Record<string, Excess>> = {
  bytes: {
    seen: (most) => ({vi: `Tệp lớn hơn ${most}`, en: `The file is larger than ${most}`}),
    mend: smaller,
    settable: true,
    counts: 'bytes',
  },
  records: {
    seen: (most) => ({vi: `Tệp lớn hơn ${most}`, en: `The file is larger than ${most}`}),
    mend: split,
    counts: 'bytes',
  },
  inflated: {
    seen: (most) => ({
      vi: `Tệp giải nén ra hơn ${most}`,
      en: `The file takes more than ${most} once unpacked`,
    }),
    mend: smaller,
    settable: true,
    counts: 'bytes',
  },
  part: {
    seen: (most) => ({
      vi: `Một phần của tệp giải nén ra hơn ${most}, hoặc nén chặt bất thường`,
      en: `One part of the file takes more than ${most} once unpacked, or was packed suspiciously well`,
    }),
    mend: split,
    settable: true,
    counts: 'bytes',
  },
  parts: {
    seen: (most) => ({
      vi: `Tệp nén có hơn ${most} phần`,
      en: `The packed file has more than ${most} parts`,
    }),
    mend: split,
    settable: true,
  },
  lines: {
    seen: (most) => ({
      vi: `Tệp có hơn ${most} dòng chữ`,
      en: `The file has more than ${most} lines of text`,
    }),
    mend: split,
    settable: true,
  },
  pages: {
    seen: (most) => ({vi: `Tệp có hơn ${most} trang`, en: `The file has more than ${most} pages`}),
    mend: split,
    settable: true,
  },
  containers: {
    seen: (most) => ({
      vi: `Gói (thư, ZIP) này nằm trong ${most} gói khác; chỉ mở đến ${most} lớp gói`,
      en: `This container (mail, ZIP) lies within ${most} others; they are opened ${most} deep`,
    }),
    mend: {
      vi: 'hãy lấy nó ra thành tệp riêng rồi đọc tệp đó',
      en: 'take it out as a file of its own and read that',
    },
  },
  files: {
    seen: (most) => ({
      vi: `Gói có hơn ${most} tệp`,
      en: `The container holds more than ${most} files`,
    }),
    mend: {
      vi: 'hãy giải nén ra thư mục rồi đọc thư mục đó',
      en: 'unpack it into a folder and read the folder',
    },
  },
  nesting: {
    seen: (most) => ({
      vi: `Các phần của tệp lồng vào nhau hơn ${most} lớp`,
      en: `The elements of the file lie more than ${most} deep within each other`,
    }),
    mend: again,
  },
  operators: {
    seen: (most) => ({
      vi: `Một trang có hơn ${most} lệnh vẽ`,
      en: `A page has more than ${most} drawing steps`,
    }),
    mend: again,
  },
  items: {
    seen: (most) => ({
      vi: `Một trang có hơn ${most} mẩu chữ`,
      en: `A page has more than ${most} pieces of text`,
    }),
    mend: again,
  },
  seconds: {
    seen: (most) => ({
      vi: `Một trang đọc quá ${most} giây vẫn chưa xong`,
      en: `A page took longer than ${most} seconds`,
    }),
    mend: again,
  },
  pixels: {
    seen: (most) => ({
      vi: `Ảnh lớn hơn ${most} triệu điểm ảnh`,
      en: `The picture has more than ${most} million pixels`,
    }),
    mend: {
      vi: 'hãy lưu hoặc quét lại ở 300 dpi',
      en: 'save or scan it again at 300 dots an inch',
    },
    counts: 'million',
  },
}

/** Quá giới hạn: what was seen, what to do, and the limit to set where the file is trusted. */
export function excessOf(what: string, limit: number): Said {
  const {seen, mend, settable, counts} = excesses[what] ?? unknown
  const said = seen(counts === 'bytes' ? sizeOf(limit) : countOf(limit, counts))
  const raised =
    counts === 'bytes' ? sizeOf(limit * 2).replace(/ (?:([KM])B|byte)$/u, '$1') : limit * 2
  const more = settable
    ? {
        vi: `, hoặc nếu tin tệp này thì thêm --limit ${what}=${raised} (hay lớn hơn)`,
        en: `, or if you trust it give --limit ${what}=${raised} (or more)`,
      }
    : {vi: '', en: ''}
  return {vi: `${said.vi}; ${mend.vi}${more.vi}`, en: `${said.en}; ${mend.en}${more.en}`}
}

const unknown: Excess = {
  seen: (most) => ({
    vi: `Tệp quá lớn: hơn ${most}`,
    en: `The file is too large: more than ${most}`,
  }),
  mend: split,
}

function countOf(limit: number, counts: Excess['counts']): string {
  return String(counts === 'million' ? Math.round(limit / 1e6) : limit)
}

const kilo = 1024

function sizeOf(bytes: number): string {
  if (bytes % (kilo * kilo) === 0) return `${bytes / kilo / kilo} MB`
  return bytes % kilo === 0 ? `${bytes / kilo} KB` : `${bytes} byte`
}
