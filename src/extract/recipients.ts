import {bare} from '../lexicon/fold.js'
import type {Recipient} from '../model/dispatch.js'
import {blocksOf, type ExtractContext, evidenceOf} from './context.js'
import type {Fact} from './facts.js'

/** Nơi nhận (NĐ 30/2020/NĐ-CP, Phụ lục I, II.9): one entry an item; the words in its last bracket tell why. */
export function recipientsOf({root}: ExtractContext): Recipient[] {
  return blocksOf(root, 'recipients')
    .flatMap(({children}) => children.filter((entry) => entry.type === 'recipient'))
    .map(({value}) => ({
      name: value,
      purpose: /\((?<purpose>[^()]+)\)$/u.exec(value)?.groups?.['purpose'] ?? null,
    }))
}

/** The words after `Lưu`. */
export function archiveFact({root, lexicon, source}: ExtractContext): Fact<string> {
  const entry = blocksOf(root, 'recipients')
    .flatMap(({children}) => children)
    .find(({type}) => type === 'archive')
  if (!entry) return {value: null}
  const label = lexicon.bareRegex('^{archive-label} ?[:;]? ?').exec(bare(entry.value))
  const value = entry.value.slice(label?.[0].length ?? 0).trim()
  return value ? {value, evidence: evidenceOf(entry, source)} : {value: null}
}
