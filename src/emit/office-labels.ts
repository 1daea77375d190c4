import type {Deadline} from '../model/directive.js'
import type {Language} from './product.js'

/** Nhãn của danh sách việc trong sổ tính, lịch, trang in và phiếu, beside those of every checklist. */
export interface OfficeLabels {
  readonly urgency: string
  readonly urgencies: Readonly<Record<string, string>>
  readonly inferred: (parts: Deadline['inferred']) => string
  /** Nobody is named: the places the dispatch is addressed to. */
  readonly addressed: (shown: readonly string[], more: number) => string
  readonly own: string
  readonly all: string
  readonly noLead: string
  readonly leftOut: (count: number) => string
  readonly asOf: (day: string) => string
}

export const officeLabels: Readonly<Record<Language, OfficeLabels>> = {
  vi: {
    urgency: 'Độ khẩn',
    urgencies: {
      khan: 'Khẩn',
      'thuong-khan': 'Thượng khẩn',
      'hoa-toc': 'Hỏa tốc',
      'hoa-toc-hen-gio': 'Hỏa tốc hẹn giờ',
    },
    inferred: (parts) => `suy ra ${parts.map((part) => units[part]).join(', ')}`,
    addressed: (shown, more) =>
      `Kính gửi: ${shown.join('; ')}${more > 0 ? ` và ${more} nơi khác` : ''}`,
    own: 'tự thêm',
    all: 'Tất cả',
    noLead: '(không nêu: nơi Kính gửi)',
    leftOut: (count) => `${count} việc không có ngày đến hạn nên không có trong lịch`,
    asOf: (day) => `Tính đến ngày ${day}`,
  },
  en: {
    urgency: 'Urgency',
    urgencies: {
      khan: 'Urgent',
      'thuong-khan': 'Very urgent',
      'hoa-toc': 'Express',
      'hoa-toc-hen-gio': 'Express, timed',
    },
    inferred: (parts) => `${parts.join(', ')} inferred`,
    addressed: (shown, more) => `To: ${shown.join('; ')}${more > 0 ? ` and ${more} more` : ''}`,
    own: 'own',
    all: 'All',
    noLead: '(not named: the addressees)',
    leftOut: (count) => `${count} tasks have no day, and are not in the calendar`,
    asOf: (day) => `As of ${day}`,
  },
}

const units = {year: 'năm', month: 'tháng', day: 'ngày'} as const
