import type {Deadline} from '../../model/directive.js'
import type {Modality} from '../../model/vocabulary.js'
import {opensWithMonitoring} from '../../phrase/agency/monitors.js'
import {subjectAt} from '../../phrase/agency/roles.js'
import {type Actors, parseActors} from '../../phrase/agency.js'
import {type FoundDeadline, parseDeadlines} from '../../phrase/deadline.js'
import type {Paragraph} from '../../tree/nodes.js'
import {opensWithRequest, opensWithVerb, readingOf} from './judge.js'
import {modalityOf} from './modality.js'
import type {Rules, Scope} from './scope.js'
import {timesOf} from './times.js'
import type {Unit} from './unit.js'

/** A directive before it is given its id. */
export interface Draft {
  readonly labels: readonly string[]
  readonly kind: Unit['kind']
  readonly paragraph: Paragraph
  readonly text: string
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly monitoring: readonly string[]
  readonly reportTo: readonly string[]
  readonly modality: Modality | null
  readonly deadline: Deadline | null
  /** Its other days, in the order of the text. */
  readonly further: readonly Deadline[]
}

/** The directive that a unit's own words are, with what its heading hands down. */
export function draftOf(unit: Unit, scope: Scope, rules: Rules): Draft[] {
  const {paragraph, text, words, labels} = unit
  if (!paragraph) return []
  const actors = parseActors(words.trim(), rules.lexicon)
  const {lead, monitoring} = doersOf(unit, actors, scope, rules)
  return [
    {
      labels,
      kind: unit.kind,
      paragraph,
      text,
      lead,
      coordinating: [...new Set([...scope.coordinating, ...actors.coordinating])],
      monitoring,
      reportTo: actors.reportTo.filter((name) => !lead.includes(name)),
      modality: modalityOf(words.trim(), scope.modality, rules),
      ...timesOf(limitsOf(paragraph, text, rules), rules),
    },
  ]
}

/** Those a unit names, else those of its heading. Who watches over others that act is no doer beside them. */
function doersOf({text}: Unit, actors: Actors, scope: Scope, rules: Rules) {
  const reading = readingOf(text, rules)
  const opens =
    opensWithVerb(reading) && !opensWithRequest(reading) && !subjectAt(reading, 0, text.length)
  const inherits = actors.lead.length === 0 || (opens && scope.lead.length > 0)
  const named = inherits ? scope.lead : actors.lead
  const monitoring = inherits && opensWithMonitoring(reading) ? named : actors.monitoring
  const acting = named.filter((name) => !monitoring.includes(name))
  return {lead: acting.length > 0 ? acting : named, monitoring}
}

/** The limits of a text, those within citations left out. */
function limitsOf(
  paragraph: Paragraph,
  text: string,
  {lexicon, issuedOn, limitsIn}: Rules,
): readonly FoundDeadline[] {
  const base = paragraph.position.start.offset ?? 0
  const excluded = paragraph.children.flatMap((node) =>
    node.type === 'citation'
      ? [
          {
            start: (node.position.start.offset ?? 0) - base,
            end: (node.position.end.offset ?? 0) - base,
          },
        ]
      : [],
  )
  return excluded.length > 0 ? parseDeadlines(text, {lexicon, issuedOn, excluded}) : limitsIn(text)
}
