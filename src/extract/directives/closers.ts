import {requestsIn} from '../../phrase/agency/roles.js'
import type {BodyBlock} from '../../tree/nodes.js'
import type {Draft} from './draft.js'
import {readingOf} from './judge.js'
import type {Rules} from './scope.js'

/**
 * Đoạn kết: paragraphs of request behind the last element speak for the whole document, so they bear no label
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
  return drafts.map((draft, index) => (index > last ? {...draft, labels: []} : draft))
}

/** `Đề nghị …`, `Sở Nội vụ kính đề nghị …`. */
function isRequest({text}: Draft, rules: Rules): boolean {
  return requestsIn(readingOf(text, rules)).some(({start}) => start < 80)
}
