import type {Reference, Superseding} from '../model/references.js'
import type {Language} from './product.js'

/** Nhãn của danh mục văn bản được dẫn. */
export interface ReferenceLabels {
  readonly title: string
  readonly placesTitle: string
  readonly document: string
  readonly order: string
  readonly type: string
  readonly number: string
  readonly issuedOn: string
  readonly issuer: string
  readonly subject: string
  readonly relation: string
  readonly provisions: string
  readonly places: string
  readonly mentions: string
  readonly state: string
  readonly note: string
  readonly search: string
  readonly citing: string
  readonly file: string
  readonly page: string
  readonly line: string
  readonly words: string
  readonly unknown: string
  readonly none: string
  readonly states: Readonly<Record<Reference['state'], string>>
  readonly pageOf: (page: number) => string
  readonly linesOf: (lines: readonly number[]) => string
  readonly more: (count: number) => string
  readonly superseded: (
    relation: Superseding['relation'],
    provisions: string,
    document: string,
  ) => string
  readonly inFiles: (files: string) => string
  readonly summary: (all: number, inHand: number, missing: number, ambiguous: number) => string
}

const changesVi: Readonly<Record<Superseding['relation'], string>> = {
  amends: 'sửa đổi',
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  corrects: 'đính chính',
}
const changesEn: Readonly<Record<Superseding['relation'], string>> = {
  amends: 'Amended',
  replaces: 'Replaced',
  repeals: 'Repealed',
  corrects: 'Corrected',
}

export const referenceLabels: Readonly<Record<Language, ReferenceLabels>> = {
  vi: {
    title: 'Văn bản được dẫn',
    placesTitle: 'Các chỗ dẫn',
    document: 'Văn bản',
    order: 'STT',
    type: 'Loại văn bản',
    number: 'Số, ký hiệu',
    issuedOn: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    subject: 'Tên hoặc trích yếu',
    relation: 'Quan hệ',
    provisions: 'Điều khoản được dẫn',
    places: 'Được dẫn tại',
    mentions: 'Số lần',
    state: 'Tình trạng',
    note: 'Ghi chú',
    search: 'Cụm từ để tìm',
    citing: 'Văn bản dẫn',
    file: 'Tệp',
    page: 'Trang',
    line: 'Dòng',
    words: 'Nguyên văn',
    unknown: '(không rõ loại, số)',
    none: 'Không có văn bản nào.',
    states: {'in-hand': 'đã có', missing: 'còn thiếu', ambiguous: 'chưa xác định'},
    pageOf: (page) => `trang ${page}`,
    linesOf: (lines) => `dòng ${lines.join(', ')}`,
    more: (count) => `và ${count} văn bản nữa`,
    superseded: (relation, provisions, document) =>
      `${relation === 'repeals' ? 'Bị' : 'Được'} ${document} ${changesVi[relation]}${provisions ? ` một phần (${provisions})` : ''}`,
    inFiles: (files) => `Có tại ${files}`,
    summary: (all, inHand, missing, ambiguous) =>
      `${all} văn bản: ${inHand} đã có, ${missing} còn thiếu, ${ambiguous} chưa xác định.`,
  },
  en: {
    title: 'Documents cited',
    placesTitle: 'Places',
    document: 'Document',
    order: 'No.',
    type: 'Type',
    number: 'Number',
    issuedOn: 'Date',
    issuer: 'Issuer',
    subject: 'Name or subject',
    relation: 'Relation',
    provisions: 'Provisions',
    places: 'Cited in',
    mentions: 'Times',
    state: 'State',
    note: 'Note',
    search: 'Search for',
    citing: 'Citing document',
    file: 'File',
    page: 'Page',
    line: 'Line',
    words: 'Words',
    unknown: '(type and number unknown)',
    none: 'No document.',
    states: {'in-hand': 'in hand', missing: 'missing', ambiguous: 'unclear'},
    pageOf: (page) => `page ${page}`,
    linesOf: (lines) => `line ${lines.join(', ')}`,
    more: (count) => `and ${count} more`,
    superseded: (relation, provisions, document) =>
      `${changesEn[relation]}${provisions ? ` in part (${provisions})` : ''} by ${document}`,
    inFiles: (files) => `In ${files}`,
    summary: (all, inHand, missing, ambiguous) =>
      `${all} documents: ${inHand} in hand, ${missing} missing, ${ambiguous} unclear.`,
  },
}
