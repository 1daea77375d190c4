import type {VFile} from 'vfile'
import {catalog, type DiagnosticId} from '../diagnostics/catalog.js'
import {report} from '../diagnostics/report.js'
import type {Doubt, Evidence} from '../model/evidence.js'
import type {DoubtReason} from '../model/vocabulary.js'

/** Why a fact is blank: a diagnostic with at most one value, and what the fact might be. */
export interface FactDoubt {
  readonly id: DiagnosticId
  readonly seen?: string
  readonly reason: DoubtReason
  readonly candidates?: readonly string[]
}

/** A fact read from the page, with its evidence; or the reason why there is none. */
export interface Fact<Value> {
  readonly value: Value | null
  readonly evidence?: Evidence
  readonly doubt?: FactDoubt
}

/** Gathers evidence and doubts under JSON pointers, and reports each doubt on the file. */
export function gather(
  facts: Iterable<readonly [string, Fact<unknown>]>,
  file: VFile,
): {doubts: Doubt[]; evidence: Record<string, Evidence>} {
  const doubts: Doubt[] = []
  const evidence: Record<string, Evidence> = {}
  for (const [field, fact] of facts) {
    if (fact.doubt) doubts.push(doubtOf(field, fact.doubt, file))
    if (fact.evidence && fact.value !== null) evidence[field] = fact.evidence
  }
  return {doubts, evidence}
}

function doubtOf(field: string, {id, seen, reason, candidates}: FactDoubt, file: VFile): Doubt {
  const say: (...values: never[]) => string = catalog[id].vi
  const values = (seen === undefined ? [] : [seen]) as never[] // each entry takes what it was given with
  report(file, id, undefined, ...(values as Parameters<(typeof catalog)[typeof id]['vi']>))
  return {field, reason, candidates: [...(candidates ?? [])], message: say(...values)}
}
