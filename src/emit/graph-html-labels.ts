import type {Language} from './product.js'

/** Chữ của trang đồ thị. */
export interface PageLabels {
  readonly search: string
  readonly filters: string
  readonly relation: string
  readonly fromYear: string
  readonly toYear: string
  readonly anyYear: string
  readonly noKind: string
  readonly count: string
  readonly more: string
  readonly hint: string
  readonly keys: string
  readonly close: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
  readonly outgoing: string
  readonly incoming: string
  readonly versions: string
  readonly cycles: string
  readonly page: string
  readonly line: string
  readonly needsScript: string
  readonly fields: Readonly<
    Record<
      | 'kind'
      | 'number'
      | 'issuedOn'
      | 'issuer'
      | 'subject'
      | 'state'
      | 'files'
      | 'key'
      | 'akn'
      | 'urn',
      string
    >
  >
}

export const pageLabels: Readonly<Record<Language, PageLabels>> = {
  vi: {
    search: 'Tìm số, tên, trích yếu, cơ quan',
    filters: 'Tìm và lọc',
    relation: 'Quan hệ',
    fromYear: 'Từ năm',
    toYear: 'đến',
    anyYear: 'tất cả',
    noKind: 'chưa rõ loại',
    count: '{found} trong {all} văn bản',
    more: '(liệt kê {most}; gõ thêm chữ để thu hẹp)',
    hint: 'Bấm vào một văn bản để xem thông tin và lời dẫn.',
    keys: 'Bàn phím: / tìm, mũi tên di chuyển, + − phóng to thu nhỏ, 0 xem toàn bộ, Esc bỏ chọn.',
    close: 'Đóng',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    fit: 'Toàn bộ',
    outgoing: 'Dẫn tới',
    incoming: 'Được dẫn bởi',
    versions: 'Sửa đổi, thay thế, theo ngày',
    cycles: 'Dẫn vòng lẫn nhau',
    page: 'trang',
    line: 'dòng',
    needsScript: 'Trang này cần JavaScript.',
    fields: {
      kind: 'Loại văn bản',
      number: 'Số, ký hiệu',
      issuedOn: 'Ngày ban hành',
      issuer: 'Cơ quan',
      subject: 'Trích yếu',
      state: 'Tình trạng',
      files: 'Tệp',
      key: 'Định danh',
      akn: 'Akoma Ntoso',
      urn: 'URN',
    },
  },
  en: {
    search: 'Find number, name, subject, issuer',
    filters: 'Search and filters',
    relation: 'Relation',
    fromYear: 'From',
    toYear: 'to',
    anyYear: 'all',
    noKind: 'kind unknown',
    count: '{found} of {all} documents',
    more: '({most} are listed; type more to narrow)',
    hint: 'Click a document to see what is known and the words of each citation.',
    keys: 'Keys: / search, arrows move, + − zoom, 0 whole graph, Esc unselect.',
    close: 'Close',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Whole',
    outgoing: 'Refers to',
    incoming: 'Referred to by',
    versions: 'Amendments and replacements by date',
    cycles: 'Refer to each other in a cycle',
    page: 'page',
    line: 'line',
    needsScript: 'This page needs JavaScript.',
    fields: {
      kind: 'Kind',
      number: 'Number',
      issuedOn: 'Issued on',
      issuer: 'Issuer',
      subject: 'Subject',
      state: 'State',
      files: 'File',
      key: 'Identity',
      akn: 'Akoma Ntoso',
      urn: 'URN',
    },
  },
}
