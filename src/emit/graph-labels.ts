import type {GraphDocument} from '../model/graph.js'
import {labels, printedDate} from './labels.js'
import type {EmitOptions, Language} from './product.js'

/** Nhãn của một văn bản: `Công văn 45/UBND-VX (09/02/2026)`; empty when nothing is known. */
export function documentLabel(
  document: Pick<GraphDocument, 'type' | 'number' | 'issuedOn' | 'year'> & {
    readonly name: string | null
  },
  {typeName, language}: EmitOptions,
): string {
  const {type, number, issuedOn, year, name} = document
  const title = number || !name ? [type ? typeName(type) : '', number ?? ''] : [name]
  const words = title.filter(Boolean).join(' ')
  if (!words) return ''
  const unnumbered = number || name ? '' : ` ${labels[language].unnumbered}`
  const day = issuedOn ? printedDate(issuedOn) : null
  const when = day ?? (number || year === null || words.includes(String(year)) ? null : year)
  return `${words}${unnumbered}${when === null ? '' : ` (${when})`}`
}

/** `điểm a khoản 2 Điều 5; Điều 7`. */
export function provisionsText(
  provisions: readonly {
    point?: string | undefined
    clause?: string | undefined
    article?: string | undefined
  }[],
  language: Language,
): string {
  const {point, clause, article} = graphLabels[language]
  return provisions
    .map((one) =>
      [
        one.point && `${point} ${one.point}`,
        one.clause && `${clause} ${one.clause}`,
        one.article && `${article} ${one.article}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join('; ')
}

/** Chữ của đồ thị. */
export interface GraphLabels {
  readonly title: string
  readonly point: string
  readonly clause: string
  readonly article: string
  readonly superseded: string
  readonly states: Readonly<Record<GraphDocument['state'], string>>
}

export const graphLabels: Readonly<Record<Language, GraphLabels>> = {
  vi: {
    title: 'Đồ thị dẫn chiếu',
    point: 'điểm',
    clause: 'khoản',
    article: 'Điều',
    superseded: 'đã bị thay thế hoặc bãi bỏ',
    states: {'in-hand': 'có trong tay', cited: 'chỉ được dẫn', ambiguous: 'chưa xác định'},
  },
  en: {
    title: 'Citation graph',
    point: 'point',
    clause: 'clause',
    article: 'Article',
    superseded: 'replaced or repealed',
    states: {'in-hand': 'in hand', cited: 'cited only', ambiguous: 'not determined'},
  },
}
