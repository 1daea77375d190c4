/**
 * The closed sets on which code branches. Everything open-ended (document types, agencies, verbs)
 * lives in the lexicon instead.
 */

/** Họ văn bản: whose rules of thể thức the paper follows. */
export const families = ['party', 'state', 'youth', 'union', 'front', 'other'] as const
export type Family = (typeof families)[number]

/** Mức độ khẩn (NĐ 30/2020/NĐ-CP, Phụ lục I, ô 10b), mildest first. */
export const urgencies = ['khan', 'thuong-khan', 'hoa-toc', 'hoa-toc-hen-gio'] as const
export type Urgency = (typeof urgencies)[number]

/** Độ mật (Luật Bảo vệ bí mật nhà nước), mildest first. */
export const secrecies = ['mat', 'toi-mat', 'tuyet-mat'] as const
export type Secrecy = (typeof secrecies)[number]

/** Quan hệ với văn bản được dẫn: ELI names where ELI has them. */
export const relations = [
  'based_on',
  'implements',
  'replies_to',
  'amends',
  'replaces',
  'repeals',
  'guides',
  'promulgates',
  'corrects',
  'requested_by',
  'cites',
] as const
export type Relation = (typeof relations)[number]

/** Quan hệ giữa hai văn bản được dẫn: văn bản sau đổi văn bản trước. */
export const linkRelations = ['amends', 'replaces', 'repeals', 'corrects'] as const
export type LinkRelation = (typeof linkRelations)[number]

/** Quyền hạn ký (NĐ 30/2020/NĐ-CP, Điều 13): the last mark before the signer's own office. */
export const authorities = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const
export type Authority = (typeof authorities)[number]

/** Loại thời hạn. */
export const deadlineKinds = [
  'date',
  'period',
  'recurring',
  'event',
  'immediate',
  'continuous',
] as const

/** Chu kỳ của việc lặp lại. */
export const recurrences = [
  'yearly',
  'half-yearly',
  'quarterly',
  'monthly',
  'weekly',
  'daily',
] as const
export type Recurrence = (typeof recurrences)[number]

/** Sắc thái của lời giao việc, strongest first: ra lệnh, yêu cầu, đề nghị, gợi ý. */
export const modalities = ['orders', 'requires', 'requests', 'advises'] as const
export type Modality = (typeof modalities)[number]

/** Tình trạng của một việc: chưa làm, đang làm, đã xong, không làm. */
export const taskStatuses = ['open', 'doing', 'done', 'dropped'] as const
export type TaskStatus = (typeof taskStatuses)[number]

/** Thay đổi của một việc so với danh sách cũ: mới, đổi chữ, không còn trong văn bản. */
export const taskChanges = ['new', 'changed', 'removed'] as const
export type TaskChange = (typeof taskChanges)[number]

/** Vì sao một thời hạn chưa ra ngày: cần ngày nhận, cần biết sự kiện, năm chưa có bảng ngày nghỉ, không in ngày. */
export const dueReasons = ['needs-receipt', 'needs-event', 'no-calendar', 'no-day'] as const
export type DueReason = (typeof dueReasons)[number]

/** Lý do một trường để trống hoặc đáng ngờ. */
export const doubtReasons = ['blank', 'absent', 'illegible', 'ambiguous', 'contradictory'] as const
export type DoubtReason = (typeof doubtReasons)[number]
