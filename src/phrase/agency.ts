import type {Lexicon} from '../lexicon/index.js'
import {monitorsIn} from './agency/monitors.js'
import {namesAt, type Reading, readingOf} from './agency/names.js'
import {receiversIn, requestsIn, subjectAt, supportersIn} from './agency/roles.js'
import {sentencesOf} from './sentence.js'

/** Vai của các chủ thể trong một việc, tên như in. */
export interface Actors {
  readonly lead: readonly string[]
  readonly coordinating: readonly string[]
  readonly monitoring: readonly string[]
  readonly reportTo: readonly string[]
}

/**
 * Chủ thể: who does, who joins, who watches over it, who is reported to. Doers are those a request names (`giao Sở X …`) and
 * the subjects of sentences; the first sentence must name one for later ones to count.
 */
export function parseActors(text: string, lexicon: Lexicon): Actors {
  const reading = readingOf(text, lexicon)
  const coordinating = supportersIn(reading)
  const named = doersBySentence(reading)
  const lead = named.filter((name) => !coordinating.includes(name))
  return {
    lead: distinct(lead),
    coordinating: distinct(coordinating),
    monitoring: distinct(monitorsIn(reading)),
    reportTo: distinct(receiversIn(reading)).filter((name) => !lead.includes(name)),
  }
}

/**
 * The subject of each sentence, or whom it asks. A request behind a subject (`Sở X rà soát, đề nghị …`) is
 * part of what the subject does. Later sentences count once the first has named somebody.
 */
function doersBySentence(reading: Reading): string[] {
  const {text, folded, lexicon} = reading
  const requests = requestsIn(reading)
  const found = sentencesOf(text).map(({start, end}, index) => {
    const aside = lexicon.regex('⟨(?:{trouble}|{contact-duty})⟩')
    const conditional = index > 0 && aside.test(folded.slice(start, end))
    const subject = conditional ? undefined : subjectAt(reading, start, end)
    const asked = requests.filter((one) => one.start >= start && one.start < end)
    const earlier = asked.filter((one) => !subject || one.start < subject.end)
    return {subject: subject?.names ?? [], asked: earlier.flatMap(({names}) => names)}
  })
  const [first] = sentencesOf(text)
  const opening = folded.slice(0, first?.end)
  const stated =
    lexicon.regex('^[^\\p{L}]{0,3}{statement-opener}⟩').test(opening) ||
    lexicon.regex('^[^,;]{0,60}⟨{this-document}⟩.{0,40}⟨{effect}⟩').test(opening)
  const any =
    stated || found.some(({asked}) => asked.length > 0) || (found[0]?.subject.length ?? 0) > 0
  return any ? found.flatMap(({subject, asked}) => [...asked, ...subject]) : []
}

/** The names that make up a whole heading (`2. Sở Tài chính:`); undefined when it says more. */
export function parseUnitHeading(text: string, lexicon: Lexicon): readonly string[] | undefined {
  const reading = readingOf(text, lexicon)
  const {folded} = reading
  const start =
    lexicon.regex('^(?:(?:{request-verb}|{request-assign}|{duty-of})⟩:? ?)?').exec(folded)?.[0]
      .length ?? 0
  const names = namesAt(reading, start)
  if (!names || names.names.length === 0) return undefined
  const rest = folded.slice(names.end)
  return lexicon.regex('^ ?,? ?(?:{heading-tail}⟩)?[ .:;-]*$').test(rest) ? names.names : undefined
}

/** The subject of the last clauses of a lead-in (`…; căn cứ …, Văn phòng Sở tập trung các việc sau:`). */
export function parseLastSubject(text: string, lexicon: Lexicon): readonly string[] {
  const reading = readingOf(text, lexicon)
  const last = sentencesOf(text).at(-1)
  if (!last) return []
  const clauses = reading.folded.slice(last.start, last.end).matchAll(/[,;] /gu)
  for (const {index} of clauses) {
    const found = subjectAt(reading, last.start + index + 2, last.end)
    if (found) return found.names
  }
  return []
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)]
}
