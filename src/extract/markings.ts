import {markingOf} from '../lexicon/marking.js'
import {type Secrecy, secrecies, type Urgency, urgencies} from '../model/vocabulary.js'
import type {Aside, LetterheadPart} from '../tree/nodes.js'
import {blocksOf, type ExtractContext, evidenceOf} from './context.js'
import type {Fact} from './facts.js'
import {inkStamps, inkSureness, unreadUrgency} from './ink-stamps.js'
import {letterheadParts} from './letterhead.js'

/** Độ khẩn và độ mật. */
export interface MarkingFacts {
  readonly urgency: Fact<Urgency>
  readonly secrecy: Fact<Secrecy>
}

/**
 * Dấu chỉ độ khẩn, độ mật (NĐ 30/2020/NĐ-CP, Phụ lục I, ô 10): printed in the letterhead or in the header of page
 * 1. The gravest mark counts; each grade is a word list of the lexicon with the id of the grade.
 */
export function markingFacts(context: ExtractContext): MarkingFacts {
  const {sure, unsure} = inkStamps(context)
  const places = [
    ...letterheadParts(context, 'marking'),
    ...headings(context),
    ...stamps(context),
    ...sure,
  ]
  const urgency = gravest(urgencies, places, context)
  return {
    urgency: urgency.value === null ? unreadUrgency(unsure, context) : urgency,
    secrecy: gravest(secrecies, places, context),
  }
}

/** Page furniture in capitals: Word keeps such stamps in the page header. Ink that OCR read is judged by itself. */
function headings({root, source}: ExtractContext): Aside[] {
  return blocksOf(root, 'furniture').filter(
    (block) => block.value === block.value.toUpperCase() && inkSureness(block, source) === null,
  )
}

/** Beside the letterhead a stamp may have been printed lower than it ends. */
function stamps({root}: ExtractContext): Aside[] {
  return blocksOf(root, 'stamp').filter(({value}) => value === value.toUpperCase())
}

function gravest<Grade extends Urgency | Secrecy>(
  grades: readonly Grade[],
  places: readonly (LetterheadPart | Aside)[],
  {lexicon, source}: ExtractContext,
): Fact<Grade> {
  for (const grade of grades.toReversed()) {
    const mark = places.find(({value}) => {
      const marking = markingOf(value, lexicon)
      return marking !== undefined && lexicon.bareRegex(`⟨{${grade}}⟩`).test(marking)
    })
    if (mark) return {value: grade, evidence: evidenceOf(mark, source)}
  }
  return {value: null}
}
