import type {Language} from './product.js'

/** Nhãn của phiếu giao việc, after Phiếu giải quyết văn bản đến (NĐ 30/2020, Phụ lục IV). */
export interface SlipLabels {
  readonly office: string
  readonly title: string
  readonly type: string
  readonly issuedOn: string
  readonly arrivedOn: string
  readonly arrival: string
  readonly deadline: string
  readonly order: string
  readonly task: string
  readonly remarks: string
  readonly opinions: readonly string[]
  readonly day: string
  readonly signer: string
  readonly signature: string
}

export const slipLabels: Readonly<Record<Language, SlipLabels>> = {
  vi: {
    office: 'Cơ quan, tổ chức:',
    title: 'PHIẾU GIAO VIỆC',
    type: 'Tên loại',
    issuedOn: 'Ngày, tháng, năm',
    arrivedOn: 'Ngày đến',
    arrival: 'Số đến',
    deadline: 'Thời hạn',
    order: 'TT',
    task: 'Việc',
    remarks: 'Ghi chú, ký nhận',
    opinions: ['Ý kiến của lãnh đạo cơ quan, tổ chức:', 'Ý kiến của lãnh đạo đơn vị:'],
    day: 'Ngày …… tháng …… năm ………',
    signer: 'NGƯỜI GIAO VIỆC',
    signature: '(Ký, ghi rõ họ tên)',
  },
  en: {
    office: 'Office:',
    title: 'ASSIGNMENT SLIP',
    type: 'Type',
    issuedOn: 'Date',
    arrivedOn: 'Arrived on',
    arrival: 'Arrival number',
    deadline: 'Deadline',
    order: 'No.',
    task: 'Task',
    remarks: 'Notes, signed for',
    opinions: ['Opinion of the head of the office:', 'Opinion of the head of the unit:'],
    day: 'Date: …… / …… / ………',
    signer: 'ASSIGNED BY',
    signature: '(signature, full name)',
  },
}
