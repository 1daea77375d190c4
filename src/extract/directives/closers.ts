import {requestsIn, subjectAt} from '../../phrase/agency/roles.js'
import {parseActors} from '../../phrase/agency.js'
import type {BodyBlock} from '../../tree/nodes.js'
import type {Draft} from './draft.js'
import {namesNobody} from './generic.js'
import {isReportClause, readingOf} from './judge.js'
import type {Rules} from './scope.js'

/**
 * Đoạn kết: paragraphs of request or of report behind the last element speak for the whole document, so they bear no label
 * and take no doer from the element.
 */
export function closers(
  drafts: readonly Draft[],
  body: readonly BodyBlock[],
  rules: Rules,
): readonly Draft[] {
  if (!body.some(({type}) => type === 'element')) return drafts
  const last = drafts.findLastIndex(
    (draft) => draft.kind !== 'paragraph' || !isRequest(draft, rules),
  )
  return drafts.map((draft, index) => (index > last ? closing(draft, rules) : draft))
}

/** A report to all is nobody's of the element before it; a request without a name may still be its doer's. */
function closing(draft: Draft, rules: Rules): Draft {
  const reports = isReportClause(readingOf(draft.text, rules), rules)
  if (!reports) return {...draft, labels: []}
  const {lead, reportTo} = parseActors(draft.text, rules.lexicon)
  return {...draft, labels: [], lead, reportTo}
}

/** `Đề nghị …`, `Sở Nội vụ kính đề nghị …`, `Kết quả báo cáo về … trước ngày …`, `Các đơn vị báo cáo …`. */
function isRequest({text}: Draft, rules: Rules): boolean {
  const reading = readingOf(text, rules)
  const subject = subjectAt(reading, 0, text.length)
  return (
    requestsIn(reading).some(({start}) => start < 80) ||
    isReportClause(reading, rules) ||
    (subject !== undefined && namesNobody(subject.names, rules.lexicon))
  )
}
