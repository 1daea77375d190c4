import {fold} from '../lexicon/fold.js'
import type {Directive} from '../model/directive.js'
import type {Addressees, BodyBlock, CitationNode, Root} from '../tree/nodes.js'
import {type ExtractContext, pageOf, placeOf} from './context.js'
import {closers} from './directives/closers.js'
import type {Draft} from './directives/draft.js'
import {namedDoers} from './directives/generic.js'
import {unquoted} from './directives/quotes.js'
import {outermost, rulesOf, type Scope} from './directives/scope.js'
import {unitsOf} from './directives/unit.js'
import {walk} from './directives/walk.js'
import {wordsOf} from './outline.js'

/** What the directives are read with. */
export interface DirectivesContext extends Pick<ExtractContext, 'lexicon' | 'source'> {
  readonly type: string | null
  readonly number: string | null
  readonly issuedOn: string | null
  readonly citationIds: (node: CitationNode) => readonly string[]
}

/** Việc phải làm: the smallest units set apart on the page that ask somebody to act, in order. */
export function toDirectives(root: Root, context: DirectivesContext): Directive[] {
  const {lexicon, type, issuedOn} = context
  const normative = isNormative(context)
  const isOf = (list: string) => type !== null && lexicon.words[list]?.includes(type) === true
  const [telling, planning] = [isOf('telling-type'), isOf('planning-type')]
  const rules = rulesOf({lexicon, issuedOn, normative, telling, planning})
  const body = root.children.filter((block): block is BodyBlock => bodyTypes.has(block.type))
  const outer: Scope = {...outermost, modality: isOf('requiring-type') ? 'requires' : null}
  const {drafts} = walk(unitsOf(body, unquoted(body)), outer, rules)
  const addressees = root.children
    .filter((block): block is Addressees => block.type === 'addressees')
    .flatMap((block) => block.children.map(({value}) => value))
  return closers(drafts, body, rules).map((draft, index) =>
    toDirective(draft, `d${index + 1}`, addressees, context),
  )
}

/** Văn bản quy phạm pháp luật by its kind, or by the year within its number (Nghị định 78/2025/NĐ-CP, Điều 71). */
function isNormative({lexicon, type, number}: DirectivesContext): boolean {
  const kind = type === null ? undefined : lexicon.typeById(type)
  if (!kind || kind.letter) return false
  return kind.normative || /^\d+\/\d{4}\/./u.test(number ?? '')
}

const bodyTypes: ReadonlySet<string> = new Set(['paragraph', 'item', 'element', 'table'])

function toDirective(
  draft: Draft,
  id: string,
  addressees: readonly string[],
  context: DirectivesContext,
): Directive {
  const parties = (names: readonly string[]) => names.map((name) => ({name}))
  const cited = draft.paragraph.children.flatMap((node) =>
    node.type === 'citation' ? context.citationIds(node) : [],
  )
  return {
    id,
    label: draft.labels.length > 0 ? draft.labels.join(' > ') : null,
    text: draft.kind === 'table' ? draft.text : wordsOf(draft.paragraph, context.source),
    lead: parties(namedDoers(draft.lead, addressees, context.lexicon)),
    coordinating: parties(draft.coordinating),
    monitoring: parties(draft.monitoring),
    reportTo: parties(draft.reportTo.filter((name) => !lacks(name))),
    modality: draft.modality,
    deadline: draft.deadline,
    ...(draft.further.length > 0 && {further: [...draft.further]}),
    citations: [...new Set(cited)],
    at: placeOf(draft.paragraph),
    page: pageOf(draft.paragraph, context.source),
  }
}

const lacks = (name: string) => fold(name).length < 2
