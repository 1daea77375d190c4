import type {Provision} from '../model/citation.js'
import type {Relation} from '../model/vocabulary.js'
import {type OfficeLabels, officeLabels} from './office-labels.js'
import type {Language} from './product.js'
import {type ReferenceLabels, referenceLabels} from './reference-labels.js'
import {type TaskLabels, taskLabels} from './task-labels.js'

/** Nhãn của các đầu ra. */
export interface Labels {
  readonly checklist: string
  readonly subject: string
  readonly lead: string
  readonly coordinating: string
  readonly reportTo: string
  readonly deadline: string
  readonly addressees: string
  readonly noTasks: string
  readonly unnumbered: string
  readonly cutShort: (shown: number, all: number) => string
  readonly relations: Readonly<Record<Relation, string>>
  /** `điểm b khoản 2 Điều 5`. */
  readonly provision: (provision: Provision) => string
  readonly references: ReferenceLabels
  readonly tasks: TaskLabels
  readonly office: OfficeLabels
}

/** Labels in each language. */
export const labels: Readonly<Record<Language, Labels>> = {
  vi: {
    checklist: 'Việc cần làm',
    subject: 'Trích yếu',
    lead: 'Chủ trì',
    coordinating: 'Phối hợp',
    reportTo: 'Báo cáo',
    deadline: 'Hạn',
    addressees: 'Kính gửi',
    noTasks: 'Không có việc được giao.',
    unnumbered: '(chưa có số)',
    cutShort: (shown, all) =>
      `Chỉ vẽ ${shown} trong ${all} quan hệ; dùng định dạng dot hoặc json để có đủ`,
    relations: {
      based_on: 'căn cứ',
      implements: 'thực hiện',
      replies_to: 'trả lời',
      amends: 'sửa đổi, bổ sung',
      replaces: 'thay thế',
      repeals: 'bãi bỏ',
      guides: 'hướng dẫn',
      promulgates: 'ban hành',
      corrects: 'đính chính',
      requested_by: 'theo đề nghị',
      cites: 'dẫn chiếu',
    },
    provision: ({point, clause, article}) =>
      units(' ', ['điểm', point], ['khoản', clause], ['Điều', article]),
    references: referenceLabels.vi,
    tasks: taskLabels.vi,
    office: officeLabels.vi,
  },
  en: {
    checklist: 'Tasks',
    subject: 'Subject',
    lead: 'Lead',
    coordinating: 'With',
    reportTo: 'Report to',
    deadline: 'Due',
    addressees: 'To',
    noTasks: 'No task is given.',
    unnumbered: '(no number)',
    cutShort: (shown, all) =>
      `Only ${shown} of ${all} relations are drawn; use dot or json for all`,
    relations: {
      based_on: 'based on',
      implements: 'implements',
      replies_to: 'replies to',
      amends: 'amends',
      replaces: 'replaces',
      repeals: 'repeals',
      guides: 'guides',
      promulgates: 'promulgates',
      corrects: 'corrects',
      requested_by: 'requested by',
      cites: 'cites',
    },
    provision: ({point, clause, article}) =>
      units(', ', ['Point', point], ['Clause', clause], ['Article', article]),
    references: referenceLabels.en,
    tasks: taskLabels.en,
    office: officeLabels.en,
  },
}

/** The units that are named, smallest first. */
function units(
  separator: string,
  ...parts: readonly (readonly [string, string | undefined])[]
): string {
  return parts
    .filter(([, number]) => number !== undefined)
    .map(([unit, number]) => `${unit} ${number}`)
    .join(separator)
}

/** 2026-03-05 → 05/03/2026. */
export function printedDate(iso: string): string {
  const [date = '', time] = iso.split('T')
  const [year, month, day] = date.split('-')
  return `${time ? `${time.slice(0, 5)} ` : ''}${day}/${month}/${year}`
}
